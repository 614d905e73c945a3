"""What holds other things."""

# mypy: ignore-errors


def sequences():
    shuffled = [number * 7919 % MANY for number in range(MANY)]
    for few in ([], [3, 1, 2], shuffled[:300], shuffled):
        for turned in (few, tuple(few)):
            _ = (
                sorted(turned),
                sorted(turned, reverse=True),
                sorted(turned, key=str),
                turned == few,
                turned < turned[1:],
                len(turned),
            )
            _ = (
                turned[::2],
                turned[::-1],
                turned * 2,
                turned + turned,
                5 in turned,
                turned.count(1),
                min(turned, default=0),
                max(turned, default=0),
            )
            _ = (
                list(reversed(turned)),
                sum(turned),
                any(turned),
                all(turned),
                hash(tuple(turned)),
                repr(turned[:50]),
                str(turned[:5]),
            )
        own = few.copy()
        own.extend(range(5))
        own.extend(number for number in few)
        own.insert(1, 9)
        own[1:3] = [7, 7, 7]
        own[::2] = list(own[::2])
        own += [1]
        own.reverse()
        _ = own.pop(), own.pop(0), own.index(7), own.remove(7)
        del own[0], own[:2], own[::3]
        own.sort()
        own.sort(key=lambda number: (-number, str(number)))
        _ = (
            own == few,
            own < few,
            own.clear(),
            list(map(max, few, few)),
            list(filter(None, few)),
            list(zip(few, few[1:], strict=False)),
        )
    _ = (
        sorted(TEXTS),
        sorted(FLOATS[:9]),
        sorted([(2, "b"), (1, "a"), (1, "A")]),
        sorted([[2], [1, 2]]),
        list(range(MANY))[::-7],
    )
    _ = (
        [[row, *column] for row, *column in zip("abc", (1, 2, 3), strict=True)],
        list(enumerate("ab", 5)),
        range(0, 10**12, 7)[5:9],
        49 in range(0, 99, 7),
    )
    _ = (
        (1, *[2, 3], *{4}),
        [*range(3)],
        slice(1, 5, 2).indices(9),
        iter([1]).__length_hint__(),
        range(5) == range(0, 5),
        hash(range(4)),
    )


def tables():
    for keys in (
        range(MANY),
        [str(number) for number in range(MANY)],
        [(number, "x") for number in range(300)],
        [None, 1.5, "a", b"b"],
    ):
        table = {key: index for index, key in enumerate(keys)}
        other = dict.fromkeys(keys, 0)
        _ = (
            table == other,
            table | other,
            table.keys() & other.keys(),
            table.keys() - other,
            list(table.items())[:9],
            len(table),
            repr(list(table)[:9]),
        )
        other.update(table)
        other.update([("p", 1)], q=2)
        for key in list(table)[::3]:
            del table[key]
            _ = table.setdefault(key, 5), table.get(key), table.pop(key, None), key in table
        _ = (
            table.popitem(),
            table.copy(),
            list(reversed(table)),
            {**table, "z": 1},
            sorted(map(str, table.values()))[:3],
            dict(zip("ab", "cd", strict=True)),
        )
        table.clear()
        held, others = set(keys), frozenset(list(keys)[::2])
        _ = (
            held | others,
            held & others,
            held - others,
            held ^ others,
            held <= others,
            others < held,
            held == others,
            held.isdisjoint(others),
            hash(others),
        )
        held.update(others, [3])
        held.difference_update(others)
        held.symmetric_difference_update(others)
        held.intersection_update(others)
        held |= {1}
        held.add(2)
        held.discard(2)
        _ = (
            held.pop(),
            held.copy(),
            held.union([1]),
            sorted(map(str, held))[:3],
            repr(set("a")),
            repr(frozenset()),
            {*others, 5},
            held.issuperset([1]),
        )
    _ = (
        {"a": {"b": [1, (2,)]}} == {"a": {"b": [1, (2,)]}},
        repr({"a": [{1}, {"x": None}]}),
        str({1: 2.5}),
        dict(a=1) | {"b": 2},
        {**{"k": 0}},
    )
