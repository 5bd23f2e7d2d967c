"""Scores packs and data independently of the engine: fractions only, no code shared, no YAML read.

    score(pack, facts, without=None) -> {cards, total, grade, ledger}, or raises Fault with the name of the
    engine's diagnostic

A pack and its data are Python values in the shape of the YAML files, except that a formula is a tree
(`('+', ('f', '支出'), ('n', Fraction(1, 2)))`, a text `('t', '良好')`), numbers are fractions in base units, and

    leaf    has `unit`: the base units in one unit that its measure is rounded in
    fact    'missing', or {basis, value | na: True | claims: [{id, value, reading}] with use}
    table   a list of rows {column: fact}
    cases   {basis, cases: [indicator, ...]}
    script  {'expr': the tree that its function stands for}

`packs.py` makes such values, writes them as YAML and keeps a table of what they come to; `tests/scored.rs` compares.
The semantics are those of the guide and of docs/DESIGN.md; where the two disagree with this program, one of them is wrong.
"""

import math
from fractions import Fraction as F
from itertools import product

MISSING, NA = 'MISSING', 'NA'
WEAK = ['assumed', 'judged', 'derived', 'reported']


class Fault(Exception):
    """No score; the name of the diagnostic."""


def rnd(x, places, mode):
    """x rounded to `places` (None: not at all)."""
    if places is None:
        return x
    s = x * 10**places
    lo = math.floor(s)
    if s == lo:
        return x
    rest = s - lo
    n = {'floor': lo, 'ceiling': lo + 1, 'down': lo if s > 0 else lo + 1, 'up': lo + 1 if s > 0 else lo}.get(mode)
    if n is None:
        if rest != F(1, 2):
            n = lo if rest < F(1, 2) else lo + 1
        elif mode == 'half_up':
            n = lo + 1 if s > 0 else lo
        else:
            n = lo if lo % 2 == 0 else lo + 1
    return F(n) / 10**places


class Reader:
    """One evaluation of a leaf: the data under one choice of claims, the leaves before it, and what was read."""

    def __init__(self, facts, choice, leaves, without):
        self.facts, self.choice, self.leaves, self.without = facts, choice, leaves, without
        self.bases, self.disputed, self.row, self.special = [], False, None, {}

    def fact(self, f, path):
        if f == 'missing' or f is None:
            return MISSING
        if f['basis'] == self.without:
            return MISSING
        self.bases.append(f['basis'])
        if f.get('na'):
            return NA
        if 'claims' in f:
            self.disputed |= len({c['value'] for c in f['claims']}) > 1
            use = f['use'] if f['use'] != 'unresolved' else self.choice[path]
            return next(c['value'] for c in f['claims'] if c['id'] == use)
        return f['value']


def div(a, b):
    if b == 0:
        raise Fault('division-by-zero')
    return a / b


def modulo(a, b):
    if b == 0:
        raise Fault('division-by-zero')
    return a - b * math.floor(a / b)


OPS = {
    '+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': div,
    '<': lambda a, b: a < b, '<=': lambda a, b: a <= b, '>': lambda a, b: a > b, '>=': lambda a, b: a >= b,
    '==': lambda a, b: a == b, '!=': lambda a, b: a != b, 'not': lambda a: not a, 'neg': lambda a: -a, 'abs': abs,
    'min': min, 'max': max, 'mod': modulo,
}


def ev(e, c):
    """The value of a formula: a fraction, yes or no, MISSING or NA. Lazy where the formula is."""
    op = e[0]
    if op in ('n', 't'):
        return e[1]
    if op == 'f':
        return c.fact(c.facts.get(e[1]), e[1])
    if op == 'col':
        if c.facts.get(e[1]) in ('missing', None):
            return MISSING
        return c.fact(c.facts[e[1]][c.row].get(e[2]), (e[1], c.row, e[2]))
    if op in ('得分', '得分率', '指标值'):
        k = c.leaves[e[1]]
        c.bases += k['bases'] if op != '指标值' else k['measure_bases']
        c.disputed |= k['disputed'] if op != '指标值' else k['measure_disputed']
        if op == '指标值':
            return k['measure']
        if k['state'] == 'open' and k['least'] != k['most']:
            return MISSING
        if k['state'] == NA:
            return NA
        return k['least'] if op == '得分' else div(k['least'], k['weight'])
    if op == '适用':
        f = c.facts.get(e[1])
        if f in ('missing', None) or f['basis'] == c.without:
            return MISSING
        c.bases.append(f['basis'])
        return not f.get('na')
    if op in ('weight', 'measure'):
        return c.special[op]
    if op in ('and', 'or'):
        a = ev(e[1], c)
        if a in (MISSING, NA):
            return a
        return a if a == (op == 'or') else ev(e[2], c)
    if op == 'if':
        t = ev(e[1], c)
        return t if t in (MISSING, NA) else ev(e[2] if t else e[3], c)
    if op == 'round':
        x = ev(e[1], c)          # ('round', x, places, unit)
        return x if x in (MISSING, NA) else rnd(x / e[3], e[2], 'half_up') * e[3]
    if op in ('sum', 'mean', 'count', 'any', 'all', 'least', 'greatest', 'sum_if', 'count_if', 'wmean'):
        t = table(e)
        rows = c.facts.get(t)
        if rows in ('missing', None):
            return MISSING
        cells = []
        for c.row in range(len(rows)):
            cells.append([ev(a, c) for a in e[1:]])
        return reduce_(op, cells)
    args = [ev(a, c) for a in e[1:]]
    return NA if NA in args else MISSING if MISSING in args else OPS[op](*args)


def table(e):
    if not isinstance(e, tuple):
        return None
    return e[1] if e[0] == 'col' else next((t for t in map(table, e[1:]) if t), None)


def reduce_(op, cells):
    """Rows made one value; rows that are not applicable are left out."""
    if not cells and op not in ('count', 'count_if'):
        raise Fault('empty-table')
    cells = [r for r in cells if NA not in r]
    if any(MISSING in r for r in cells):
        return MISSING
    if op == 'count':
        return F(len(cells))
    if op == 'count_if':
        return F(sum(r[0] for r in cells))
    if not cells:
        return NA
    first = [r[0] for r in cells]
    if op == 'sum':
        return sum(first, F(0))
    if op == 'mean':
        return sum(first, F(0)) / len(first)
    if op == 'wmean':
        return div(sum((a * w for a, w in cells), F(0)), sum((r[1] for r in cells), F(0)))
    if op == 'sum_if':
        return sum((a for a, t in cells if t), F(0))
    return {'any': any, 'all': all, 'least': min, 'greatest': max}[op](first)


def aim(p, w, x, t):
    """What the rulings of a method with a target decide before its arithmetic does: points, NA, or None. Zeros and negative amounts."""
    if NA in (t, x):
        return NA
    if MISSING in (t, x):
        return MISSING
    if t < 0:
        raise Fault('negative-target')
    for what, v in (('target', t), ('measure', x)):
        rule = p.get('on_zero', {}).get(what, 'error' if what == 'target' else None)
        if v == 0 and rule:
            if rule == 'error':
                raise Fault('zero-' + what)
            return {'full': w, 'zero': F(0), 'not_applicable': NA}[rule]
    if x < 0:
        return w if p.get('on_negative') == 'full' else F(0)
    return None


def given(row, w):
    """The points of a band, a level, a point of a line."""
    return row['points'] if 'points' in row else row['share'] * w


def line(p, w, x):
    """Points on the straight lines between given ones."""
    ats = [(q['at'], given(q, w)) for q in p['points']]
    (first, low), (last, high) = ats[0], ats[-1]
    if not first <= x <= last and p.get('outside') == 'error':
        raise Fault('outside-line')
    if x <= first:
        return low
    for (a, p0), (b, p1) in zip(ats, ats[1:]):
        if x <= b:
            return p0 + (p1 - p0) * (x - a) / (b - a)
    return high


def method(m, p, w, x, c, leaf):
    """Points of a measure x before clamping: a fraction, (least, most), MISSING or NA."""
    if m in ('proportional', 'reverse'):
        t = ev(p['target'], c)
        ruled = aim(p, w, x, t)
        if ruled is not None:
            return ruled
        if m == 'proportional':
            r = w * x / t
            return min(r, w) if p.get('over_target', 'cap') == 'cap' else r
        if x <= t:
            return w
        return w * t / x if p['variant'] == 'ratio' else max(F(0), w * (1 - (x - t) / t))
    if m == 'checklist':
        got = []
        for it in p['items']:
            v = ev(it['when'], c)
            got.append((v, it.get('points', w / len(p['items']))))
        if any(v is NA for v, _ in got):
            return NA
        lo = sum((q for v, q in got if v is True), F(0))
        hi = lo + sum((q for v, q in got if v is MISSING), F(0))
        return lo if lo == hi else (lo, hi)
    if m == 'deductions':
        f = c.facts.get(p['cases'])
        if f in ('missing', None) or f['basis'] == c.without:
            return MISSING
        if f.get('na'):
            return NA
        c.bases.append(f['basis'])
        return max(w - p['each'] * f['cases'].count(leaf), p.get('floor', F(0)))
    if m == 'judged':
        v = c.fact(c.facts.get(p['fact']), p['fact'])
        return v if v in (MISSING, NA) else w * v
    if m in ('formula', 'script'):
        c.special = {'weight': w, 'measure': x}
        return ev(p['expr'], c)
    if x in (MISSING, NA):
        return x
    if m == 'all_or_nothing':
        if not p:
            return w if x else F(0)
        (k, v), = p.items()
        return w if {'at_least': x >= v, 'more_than': x > v, 'at_most': x <= v, 'less_than': x < v}[k] else F(0)
    if m == 'bands':
        for b in p:
            if ('from' not in b or x >= b['from']) and ('above' not in b or x > b['above']) \
                    and ('to' not in b or x <= b['to']) and ('below' not in b or x < b['below']):
                return given(b, w)
    if m == 'interpolate':
        return line(p, w, x)
    if m == 'levels':
        row = next((r for r in p if r['level'] == x), None)
        if row is None:
            raise Fault('level-not-listed')
        return given(row, w)
    if m == 'per_unit':
        steps = max(F(0), (x - p['over'] if 'over' in p else p['below'] - x) / p['per'])
        if p.get('whole_steps'):
            steps = F(math.floor(steps))
        r = w - steps * p['deduct'] if 'deduct' in p else steps * p['award']
        if 'cap' in p:
            r = min(r, p['cap'])
        return max(r, p.get('floor', F(0)))
    raise AssertionError(m)


def ends(m, p, w):
    """Least and most points of a method whose data are missing."""
    if m in ('bands', 'levels', 'interpolate'):
        q = [given(row, w) for row in (p['points'] if m == 'interpolate' else p)]
        return min(q), max(q)
    if m in ('per_unit', 'deductions'):
        return p.get('floor', F(0)), min(p.get('cap', w), w)
    return F(0), w


def paths(facts):
    """Every fact with its place: a name, or (table, row, column)."""
    for k, f in facts.items():
        if isinstance(f, list):
            yield from (((k, i, col), cell) for i, r in enumerate(f) for col, cell in r.items())
        else:
            yield k, f


def walk(nodes):
    for n in nodes:
        yield n
        yield from walk(n.get('indicators', []))


def reads(leaf):
    """What a leaf may read in any branch: inputs, and other indicators."""
    names, refs = set(), set()

    def go(e):
        if isinstance(e, tuple):
            if e[0] in ('f', 'col', '适用'):
                names.add(e[1])
            if e[0] in ('得分', '得分率', '指标值'):
                refs.add(e[1])
        if isinstance(e, dict):
            names.update(e[k] for k in ('cases', 'fact') if k in e)
            e = e.values()
        for a in e if not isinstance(e, (str, F, bool, int, type(None))) else ():
            go(a)
    go((None, leaf.get('measure'), leaf['score']))
    return names, refs


class Scorer:
    def __init__(self, pack, facts, without):
        self.pack, self.facts, self.without = pack, facts, without
        self.r = {'measure': None, 'indicator': None, 'group': None, 'total': None, 'mode': 'half_up', **pack['rounding']}
        self.open = {k: f['claims'] for k, f in paths(facts)
                     if isinstance(f, dict) and f.get('use') == 'unresolved' and f['basis'] != without}
        self.leaves, self.cards, self.ledger = {}, {}, {}

    def round(self, x, place, most, places=None):
        """Rounded, but never above what there is to get."""
        return min(rnd(x, self.r[place] if places is None else places[0], self.r['mode']), most)

    def ruling(self, n):
        rule = n.get('not_applicable') or self.pack.get('not_applicable')
        if rule is None:
            raise Fault('not-applicable-without-ruling')
        return rule

    def choices(self, names):
        """Every combination of claims in which a reading is followed by all facts that have it, or by none."""
        keys = [k for k in self.open if (k[0] if isinstance(k, tuple) else k) in names]
        for combo in product(*(self.open[k] for k in keys)):
            chosen = {c.get('reading') for c in combo} - {None}
            if all(c.get('reading') in chosen & {x.get('reading') for x in self.open[k]} or
                   not chosen & {x.get('reading') for x in self.open[k]} for k, c in zip(keys, combo)):
                yield {k: c['id'] for k, c in zip(keys, combo)}

    def once(self, n, choice):
        """Points (least, most, whether something is missing) or NA, for its own weight; the measure; the reader."""
        c = Reader(self.facts, choice, self.leaves, self.without)
        (m, p), = n['score'].items()
        w = n['weight']
        x = ev(n['measure'], c) if 'measure' in n else None
        if isinstance(x, F):
            x = rnd(x / n['unit'], self.r['measure'], self.r['mode']) * n['unit']
        seen = list(c.bases), c.disputed
        q = method(m, p, w, x, c, n['id'])
        if q is not NA:
            waits = q is MISSING or isinstance(q, tuple)
            q = ends(m, p, w) if q is MISSING else q if waits else (q, q)
            if (q[0] < 0 or q[1] > w) and not n.get('clamp'):
                raise Fault('below-zero' if q[0] < 0 else 'above-weight')
            q = (*(max(F(0), min(v, w)) for v in q), waits)
        return q, x, c, seen

    def leaf(self, n):
        """A leaf under all choices of claims, before spreading and rounding."""
        got = [self.once(n, choice) for choice in self.choices(reads(n)[0])]
        points = [q for q, _, _, _ in got]
        w = n['weight']
        if NA in points:
            ruled = {'full': (w, w, True), 'zero': (F(0), F(0), True), 'spread': (F(0), w, True)}[self.ruling(n)]
        k = {'state': NA, 'weight': w}
        if any(q is not NA for q in points):
            points = [ruled if q is NA else q for q in points]
            lo, hi = min(q[0] for q in points), max(q[1] for q in points)
            places = [n['rounding']] if 'rounding' in n else None
            k.update(state='open' if lo != hi or any(q[2] for q in points) else 'scored', exact=(lo, hi))
            k['least'], k['most'] = (self.round(v, 'indicator', w, places) for v in (lo, hi))
        measures = {str(x): x for _, x, _, _ in got}
        k['measure'] = MISSING if len(measures) > 1 else next(iter(measures.values()))
        k['bases'] = [b for _, _, c, _ in got for b in c.bases]
        k['disputed'] = any(c.disputed for _, _, c, _ in got)
        k['measure_bases'] = [b for _, _, _, seen in got for b in seen[0]]
        k['measure_disputed'] = any(seen[1] for _, _, _, seen in got)
        self.leaves[n['id']] = k

    def applies(self, n):
        return self.leaves[n['id']]['state'] is not NA if 'score' in n else any(map(self.applies, n['indicators']))

    def settle_leaf(self, n, w):
        k = self.leaves[n['id']]
        places = [n['rounding']] if 'rounding' in n else None
        if k['state'] is NA:
            exact, row = (w if self.ruling(n) == 'full' else F(0),) * 2, 'not_applicable'
        else:
            exact = tuple(v * w / n['weight'] for v in k['exact'])
            row = 'open' if k['state'] == 'open' else min(k['bases'] or ['derived'], key=WEAK.index)
        lo, hi = (self.round(v, 'indicator', w, places) for v in exact)
        old = self.ledger.get(row, (0, 0, 0))
        self.ledger[row] = (old[0] + lo, old[1] + hi, old[2] + (lo if k['disputed'] else 0))
        return {'least': lo, 'most': hi, 'state': k['state'], 'measure': k['measure'], 'row': row}

    def settle(self, n, w, place='group'):
        """The points of a node that counts w points in the end."""
        if 'score' in n:
            card = self.settle_leaf(n, w)
        else:
            weights = self.share(n['indicators'], w)
            below = [self.settle(k, weights[k['id']]) for k in n['indicators']]
            exact = [sum((k[e] for k in below), F(0)) for e in ('least', 'most')]
            lo, hi = (self.round(v, place, w) for v in exact)
            state = NA if not self.applies(n) else 'open' if any(k['state'] == 'open' for k in below) else 'scored'
            card = {'least': lo, 'most': hi, 'exact': exact, 'state': state}
        self.cards[n['id']] = card
        return card

    def share(self, children, total):
        """Weights after spreading."""
        weights = {k['id']: k['weight'] for k in children}
        gone = [k['id'] for k in children if 'score' in k and not self.applies(k) and self.ruling(k) == 'spread']
        if not gone and sum(weights.values()) == total:
            return weights
        weights = {k: v * total / sum(weights.values()) for k, v in weights.items()}
        if gone:
            to = [k['id'] for k in children if self.applies(k)]
            if not to:
                raise Fault('nobody-to-spread-to')
            gain = 1 + sum(weights[k] for k in gone) / sum(weights[k] for k in to)
            weights = {k: F(0) if k in gone else v * gain if k in to else v for k, v in weights.items()}
        places = self.r['indicator']
        if places is None or rnd(total, places, 'down') != total:
            return weights
        # At the places of points, so that all can be earned: the units left over go to those that lost most.
        cut = {k: rnd(v, places, 'down') for k, v in weights.items()}
        over = int((total - sum(cut.values())) * 10**places)
        for k in sorted(weights, key=lambda k: (cut[k] - weights[k], k))[:over]:
            cut[k] += F(1, 10**places)
        return cut

    def run(self):
        left = {n['id']: n for n in walk(self.pack['indicators']) if 'score' in n}
        while left:
            ready = next(n for n in left.values() if not reads(n)[1] & set(left))
            self.leaf(left.pop(ready['id']))
        root = {'id': '/total', 'indicators': self.pack['indicators']}
        card = self.settle(root, self.pack['total'], 'total')
        total = (card['least'], card['most'])
        on = total if self.pack.get('grade_on', 'printed') == 'printed' else card['exact']
        grade = [next(g['grade'] for g in self.pack['grades'] if v >= g['from']) for v in on] if 'grades' in self.pack else None
        lost = tuple(v - sum(row[i] for row in self.ledger.values()) for i, v in enumerate(total))
        if lost != (0, 0):
            self.ledger['rounding'] = (*lost, 0)
        del self.cards['/total']
        return {'cards': self.cards, 'total': total, 'grade': grade, 'ledger': self.ledger}


def score(pack, facts, without=None):
    return Scorer(pack, facts, without).run()
