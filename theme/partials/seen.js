// How much of a case was left to be seen is known before it is painted; without that, what is hidden would show for a moment.
(() => {
  const { dataset } = document.documentElement;
  const id = location.pathname.split("/").at(-2);
  /** What is still hidden then is hidden by nobody: docs/assets/shell/case.js, which takes it over, has not come. */
  const PATIENCE = 5000;

  try {
    const { version, data } = JSON.parse(localStorage.getItem(`sts:record:seen:${id}`) ?? "{}");
    // Where a link leads to a place, case.js has to look first.
    if (version !== 1 || !["last", "estimates", "prompt"].includes(data) || /^#(?!way=)/.test(location.hash))
      return;
    dataset["way"] = data;
    addEventListener("load", () => setTimeout(() => delete dataset["way"], PATIENCE));
  } catch {}
})();
