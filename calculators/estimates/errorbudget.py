"""Error budget: what an objective allows to fail, how fast it is being spent, and when an alert says so."""

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.convention import DAY, MONTH, YEAR
from calculators.core.decision import Band, Decision
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.reference.reliability import FAST_PAGE_BURN, SLOW_PAGE_BURN, TICKET_BURN

WORKBOOK = Source(
    "Google, The Site Reliability Workbook, chapter 5, Alerting on SLOs",
    "https://sre.google/workbook/alerting-on-slos/",
    "2018",
)

objective = Number(
    "objective",
    "Objective (SLO)",
    unit="%",
    short="objective",
    default="99.9%",
    least="50%",
    most="99.99999%",
    why="What the team promises itself, a little above what customers would complain about. Not 100%.",
    picks=(Pick("99%", "internal tools"), Pick("99.9%", "a web service"), Pick("99.99%", "payments, login")),
    examples=("99.9%", "3 nines", "99.5..99.9%"),
)
window = Number(
    "window",
    "Window it is measured over",
    unit="s",
    short="window",
    default="30 days",
    least="1 h",
    most="5 years",
    why="A rolling 30 or 28 days is usual: it forgives an old failure, and 28 days always hold four weekends.",
    picks=(Pick("7 days", "quick feedback"), Pick("28 days", "four full weeks"), Pick("30 days", "usual")),
    examples=("30 days", "28 days", "1 month"),
)
rate = Number(
    "rate",
    "Requests, on average",
    unit="requests/s",
    short="average rate",
    default="1k/s",
    least="0.000001/s",
    most="1 billion/s",
    load="average",
    why="The average and not the peak, because the budget adds up over the whole window.",
    picks=(Pick("1/s", "an internal tool"), Pick("1k/s", "a busy service"), Pick("100k/s", "a large one")),
    examples=("1k/s", "86M/day", "500..2000/s"),
)
failing = Number(
    "failing",
    "Share of requests failing now",
    unit="%",
    short="failing share",
    default="2%",
    least="0.0000001%",
    most="100%",
    why="From your dashboard: errors and answers that came too late, over all valid requests.",
    picks=(Pick("0.1%", "one retry in a thousand"), Pick("5%", "one bad server of twenty"), Pick("100%", "down")),
    examples=("2%", "0.5%", "0.1..1%"),
)
lasted = Number(
    "lasted",
    "How long that has lasted",
    unit="s",
    short="time so far",
    default="30 min",
    least="1 s",
    most="5 years",
    why="Since the first failure, not since the first alert.",
    picks=(Pick("5 min", "just noticed"), Pick("1 h", "a long incident"), Pick("1 day", "a slow leak")),
    examples=("30 min", "2 h", "10..60 min"),
)
spend = Number(
    "spend",
    "Budget spent before an alert fires",
    unit="%",
    short="budget spent by then",
    default="2%",
    least="0.01%",
    most="100%",
    why="The workbook starts with 2% in an hour and 5% in six hours to page, and 10% in three days for a ticket.",
    picks=(Pick("2%", "page within the hour"), Pick("5%", "page within six"), Pick("10%", "ticket in three days")),
    examples=("2%", "5%", "1..5%"),
)
look_back = Number(
    "look-back",
    "Time the alert looks back over",
    unit="s",
    short="look-back",
    default="1 h",
    least="1 min",
    most="90 days",
    why="Short ones fire soon and often, long ones late and surely. Use two or three together.",
    picks=(Pick("1 h", "page"), Pick("6 h", "page"), Pick("3 days", "ticket")),
    examples=("1 h", "6 h", "3 days"),
)

share = Figure("share", "Budget as a share of requests", 1 - objective, "%", short="budget share")
downtime = Figure(
    "downtime",
    "Budget as time fully down",
    share * window,
    "s",
    short="budget in time",
    note="If everything fails at once. With one request in ten failing it is ten times as long.",
)
requests = Figure("requests", "Requests in the window", rate * window, "requests", short="requests")
allowed = Figure("allowed", "Requests that may fail", requests * share, "requests", short="failures allowed")
burn = Figure("burn", "Burn rate", failing / share, "times", short="burn rate", source=WORKBOOK)
lasts = Figure("lasts", "The whole budget lasts", window / burn, "s", short="budget lasts", source=WORKBOOK)
used = Figure("used", "Spent so far", burn * lasted / window, "%", short="spent so far")
threshold = Figure(
    "threshold",
    "Burn rate the alert fires at",
    spend * window / look_back,
    "times",
    short="alert threshold",
    source=WORKBOOK,
)
alert_share = Figure(
    "alert-share",
    "Failing share the alert fires at",
    threshold * share,
    "%",
    short="alert share",
)
detection = Figure(
    "detection",
    "Time until the alert fires",
    look_back * threshold / burn,
    "s",
    short="detection time",
    source=WORKBOOK,
    note="From the first failure, with nothing failing before it. Longer than the look-back means never.",
)
recheck = Figure(
    "recheck",
    "Short look-back beside it",
    look_back / 12,
    "s",
    short="short look-back",
    source=WORKBOOK,
    note="Both must be over the threshold, so that the alert stops soon after the failures do.",
)

CALCULATOR = Calculator(
    name="errorbudget",
    title="Error budget",
    question="How much may fail, and how fast is it being spent?",
    lead="An objective turned into minutes and requests that may fail, and into alerts that fire in time.",
    group="failure",
    asked="slo sla burn rate alerts",
    fields=(objective, window, rate, failing, lasted, spend, look_back),
    figures=(
        burn,
        lasts,
        used,
        downtime,
        allowed,
        requests,
        share,
        detection,
        threshold,
        alert_share,
        recheck,
    ),
    main=burn,
    decision=Decision(
        burn,
        (
            Band(
                TICKET_BURN,
                "Within the objective: the budget outlasts its window.",
                "What is left over is there to be spent, on releases and experiments. If it is left over every time, "
                "the objective is too low or the team too careful.",
                name="budget lasts",
            ),
            Band(
                SLOW_PAGE_BURN,
                "Too fast, but a ticket will do.",
                "Somebody looks at it in working hours. Find what changed before the budget runs out.",
                name="page soon",
            ),
            Band(
                FAST_PAGE_BURN,
                "Page somebody within hours.",
                "The budget is gone within days. Roll back the last change first and understand it afterwards.",
                name="page now",
            ),
            Band(
                None,
                "Page at once.",
                "A window’s budget goes in two days or less. Roll back, shed load or fail over now; freeze releases "
                "if little is left.",
            ),
        ),
    ),
    sources=(WORKBOOK,),
    conventions=(DAY, MONTH, YEAR),
    grows=rate,
    cautions=(
        Caution(
            burn < threshold,
            "At this rate the alert never fires: over its look-back the burn stays below the threshold. Slow leaks "
            "need a second alert that looks back further.",
        ),
        Caution(
            alert_share > 1,
            "No failing share reaches this alert’s threshold, since it is above 100%. Let it fire earlier or look "
            "back further.",
        ),
        Caution(
            rate * look_back * alert_share < 10,
            "Fewer than ten failures set this alert off. With so little traffic it fires by chance: look back "
            "further, or send requests of your own.",
        ),
        Caution(used > 1, "The budget of this window is spent."),
    ),
    curve=Curve(
        failing,
        lasts,
        "How long the budget lasts",
        "Twice the failures, half the time: the budget lasts for weeks at the objective and for hours when down.",
        span=(0.1, 100.0),
    ),
)
