#!/usr/bin/env python3
"""Random packs whose groups are put together in every way, with vetoes and with children that do not apply; scored by
fractions only, independently of the engine. Written and compared as `packs.py` does.

    python3 grouped.py                       writes groups.txt beside this file
    python3 grouped.py --check               ends with 1 where that file is not what this program writes
    python3 grouped.py --random SEED COUNT   prints COUNT further cases

Beside what `score.py` knows a group has `aggregate` (a word, or `('lookup', rows)`), `min_applicable` and `not_applicable`, a
child `coefficient` and `optional`, and `veto` is a list of {when, then: 'zero' | ('cap', share) | ('grade', name)} of a
leaf, a group or the pack.
"""

import sys
from fractions import Fraction as F
from pathlib import Path

import packs
from packs import Gen, R
from score import MISSING, NA, WEAK, Fault, Reader, Scorer, ev, reads, rnd, walk
from written import dec, pct, text

CASES, SEED = 200, 52_10_00


def iroot(x, n):
    """The greatest whole number whose nth power is at most x."""
    lo, hi = 0, 1
    while hi**n <= x:
        hi *= 2
    while hi - lo > 1:
        mid = (lo + hi) // 2
        lo, hi = (mid, hi) if mid**n <= x else (lo, mid)
    return lo


class Root:
    """The nth root of q > 0, where that is no fraction."""

    def __init__(self, q, n):
        self.q, self.n = q, n

    def __gt__(self, x):
        return x < 0 or self.q > x**self.n

    def round(self, places, mode):
        s = 10**places
        q = self.q * s**self.n
        below = iroot(q.numerator // q.denominator, self.n)
        up = mode in ('up', 'ceiling') or mode in ('half_up', 'half_even') and q > F(2 * below + 1, 2)**self.n
        return F(below + up, s)


def root(q, n):
    a, b = iroot(q.numerator, n), iroot(q.denominator, n)
    return F(a, b) if a**n == q.numerator and b**n == q.denominator else Root(q, n)


def rounded(x, places, mode):
    if isinstance(x, Root):
        assert places is not None
        return x.round(places, mode)
    return rnd(x, places, mode)


def least(a, b):
    """The lesser of a number that may be a root and a fraction."""
    return (b if a > b else a) if isinstance(a, Root) else min(a, b)


class Grouped(Scorer):
    def ruling(self, n):
        own = n.get('not_applicable')
        if own is None and not n.get('optional') and n.get('beside_optional'):
            raise Fault('not-optional')
        rule = own or ('spread' if n.get('optional') else None) or self.pack.get('not_applicable')
        if not n['sums'] and rule in (None, 'spread'):
            return 'renormalise'
        if rule is None:
            raise Fault('not-applicable-without-ruling')
        return rule

    def leaf(self, n):
        got = [self.once(n, choice) for choice in self.choices(reads(n)[0])]
        points, w = [q for q, _, _, _ in got], n['weight']
        out = [q is NA for q in points]
        if any(out):
            rule = self.ruling(n)
            ruled = {'full': (w, w, True), 'zero': (F(0), F(0), True)}.get(rule, (F(0), w, True))
        k = {'state': NA, 'weight': w, 'perhaps': any(out) and not all(out)}
        if not all(out):
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

    # ------------------------------------------------ what applies

    def how(self, n):
        """yes, no or perhaps."""
        if 'score' in n:
            k = self.leaves[n['id']]
            return 'no' if k['state'] is NA else 'perhaps' if k['perhaps'] else 'yes'
        if self.enough(n) != 'yes':
            return self.enough(n)
        below = [self.how(k) for k in n['indicators']]
        return next((a for a in ('yes', 'perhaps') if a in below), 'no')

    def enough(self, n):
        below = [self.how(k) for k in n['indicators']]
        wanted = n.get('min_applicable', 0)
        sure = below.count('yes')
        return 'yes' if sure >= wanted else 'perhaps' if sure + below.count('perhaps') >= wanted else 'no'

    def applies(self, n):
        return self.how(n) != 'no'

    def left_out(self, n):
        if 'score' in n:
            return self.leaves[n['id']]['state'] is NA and self.ruling(n) == 'renormalise'
        if self.enough(n) == 'no' and n.get('not_applicable'):
            return n['not_applicable'] == 'renormalise'
        return all(map(self.left_out, n['indicators']))

    # ------------------------------------------------ vetoes

    def asked(self, n):
        """For each veto of a node whether it holds (yes, no, open), and in n what it read and whether it waits."""
        n['veto_bases'], n['veto_disputed'], n['veto_waits'], out = [], False, False, []
        for v in n.get('veto', []):
            got = []
            for choice in self.choices(reads({'score': v['when']})[0]):
                c = Reader(self.facts, choice, self.leaves, self.without)
                x = ev(v['when'], c)
                got.append((0, 1, 'open') if x is MISSING else (0, 0, NA) if x is NA else (int(x), int(x), 'scored'))
                n['veto_bases'] += c.bases
                n['veto_disputed'] |= c.disputed
            n['veto_waits'] |= len(set(got)) > 1 or any(g[2] == 'open' for g in got)
            lo, hi = min(g[0] for g in got), max(g[1] for g in got)
            out.append((v['then'], 'open' if lo != hi else 'yes' if lo else 'no'))
            if isinstance(v['then'], tuple) and v['then'][0] == 'grade':
                self.caps.append((v['then'][1], out[-1][1]))
        return out

    def taken(self, n, exact, w):
        """Both ends under the vetoes, and whether one holds or may."""
        lo, hi = exact
        any_ = False
        for then, holds in self.asked(n):
            any_ |= holds != 'no'
            if holds == 'no' or isinstance(then, tuple) and then[0] == 'grade':
                continue
            most = F(0) if then == 'zero' else then[1] * w
            lo, hi = least(lo, most), least(hi, most) if holds == 'yes' else hi
        return (lo, hi), any_

    # ------------------------------------------------ points

    def settle(self, n, w, place='group'):
        places = self.r[place]
        n['scale'], n['all_bases'], n['all_disputed'] = None, [], False
        if 'score' in n:
            k = self.leaves[n['id']]
            places = n['rounding'] if 'rounding' in n else self.r['indicator']
            if k['state'] is NA:
                exact = (w if self.ruling(n) == 'full' else F(0),) * 2
            else:
                exact = tuple(v * w / n['weight'] for v in k['exact'])
            card = {'state': k['state'], 'measure': k['measure']}
            n['all_bases'], n['all_disputed'] = list(k['bases']), k['disputed']
            n['waits'] = k['state'] == 'open'
        else:
            sums = n.get('aggregate', 'sum') == 'sum'
            weights = self.share(n['indicators'], w) if sums else {k['id']: k['weight'] for k in n['indicators']}
            n['below'] = below = {k['id']: self.settle(k, weights[k['id']]) for k in n['indicators']}
            for k in n['indicators']:
                n['all_bases'] += k['all_bases']
                n['all_disputed'] |= k['all_disputed']
            exact = self.group(n, below, weights, w, sums)
            n['waits'] = any(k['waits'] for k in n['indicators'])
            card = {'state': 'scored'}
        after, vetoed = self.taken(n, exact, w)
        n['all_bases'] += n['veto_bases']
        n['all_disputed'] |= n['veto_disputed']
        n['waits'] |= n['veto_waits']
        if 'score' not in n:
            if n['id'] != '/total' and self.enough(n) == 'no':
                n['waits'] = False
            card['state'] = NA if self.how(n) == 'no' else 'open' if n['waits'] else 'scored'
        elif card['state'] is not NA and n['waits']:
            card['state'] = 'open'
        card['exact'] = after
        card['least'], card['most'] = (min(rounded(v, places, self.r['mode']), w) for v in after)
        n['before'] = tuple(min(rounded(v, places, self.r['mode']), w) for v in exact) if vetoed else None
        n['card'] = self.cards[n['id']] = card
        return card

    def group(self, n, below, weights, w, sums):
        """Both ends before vetoes and rounding."""
        enough, rule = self.enough(n), n.get('not_applicable')
        if enough != 'yes':
            if not rule:
                raise Fault('too-few-applicable')
            if enough == 'perhaps':
                return F(0), w
            return (w if rule == 'full' else F(0),) * 2
        counted = [k for k in n['indicators'] if not self.left_out(k)]
        if not counted:
            if n['id'] == '/total':
                raise Fault('nothing-applicable')
            return F(0), F(0)
        points = [[below[k['id']][e] for k in counted] for e in ('least', 'most')]
        if sums:
            whole = sum(weights[k['id']] for k in counted)
            if len(counted) < len(below) and whole not in (w, 0):
                n['scale'] = w / whole
            return tuple(sum(end, F(0)) * (n['scale'] or 1) for end in points)
        rates = [[p / weights[k['id']] for p, k in zip(end, counted)] for end in points]
        how = n['aggregate']
        if how[0] == 'lookup':
            return tuple(w * s for s in table(how[1], {k['id']: (lo, hi, self.how(k)) for lo, hi, k in zip(*rates, counted)}))
        return tuple(put_together(how, end, [k.get('coefficient') for k in counted], w) for end in rates)

    # ------------------------------------------------ what the points rest on

    def rows(self, n, factor):
        card = n['card']
        if n['before'] is not None:
            self.add('veto', [(a - b) * factor for a, b in zip((card['least'], card['most']), n['before'])], False)
        leaf = 'score' in n
        if not leaf and n.get('aggregate', 'sum') == 'sum' and self.enough(n) == 'yes':
            for k in n['indicators']:
                self.rows(k, factor * (n['scale'] or 1))
            return
        points = n['before'] or (card['least'], card['most'])
        waits = self.leaves[n['id']]['state'] == 'open' if leaf else points[0] != points[1]
        row = 'not_applicable' if card['state'] is NA else 'open' if waits else min(n['all_bases'] or ['derived'], key=WEAK.index)
        self.add(row, [p * factor for p in points], n['all_disputed'])

    def add(self, row, points, disputed):
        old = self.ledger.get(row, (F(0), F(0), F(0)))
        self.ledger[row] = (old[0] + points[0], old[1] + points[1], old[2] + (points[0] if disputed else 0))

    def run(self):
        self.caps = []
        left = {n['id']: n for n in walk(self.pack['indicators']) if 'score' in n}
        while left:
            ready = next(n for n in left.values() if not reads(n)[1] & set(left))
            self.leaf(left.pop(ready['id']))
        top = {'id': '/total', 'indicators': self.pack['indicators'], 'veto': self.pack.get('veto', [])}
        card = self.settle(top, self.pack['total'], 'total')
        total = (card['least'], card['most'])
        self.rows(top, F(1))
        if 'veto' in self.ledger and self.ledger['veto'][:2] == (0, 0):
            del self.ledger['veto']
        lost = tuple(v - sum(row[i] for row in self.ledger.values()) for i, v in enumerate(total))
        if lost != (0, 0):
            self.ledger['rounding'] = (*lost, 0)
        del self.cards['/total']
        return {'cards': self.cards, 'total': total, 'grade': self.grade(total, card['exact']), 'ledger': self.ledger}

    def grade(self, total, exact):
        if 'grades' not in self.pack:
            return None
        on = total if self.pack.get('grade_on', 'printed') == 'printed' else exact
        names = [g['grade'] for g in self.pack['grades']]
        at = [next(i for i, g in enumerate(self.pack['grades']) if v >= g['from']) for v in on]
        for cap, holds in self.caps:
            if holds != 'no':
                at[0] = max(at[0], names.index(cap))
            if holds == 'yes':
                at[1] = max(at[1], names.index(cap))
        return [names[i] for i in at]


def put_together(how, rates, coefficients, w):
    n = len(rates)
    if how == 'mean':
        return w * sum(rates) / n
    if how == 'weighted_mean':
        return w * sum(r * c for r, c in zip(rates, coefficients)) / sum(coefficients)
    if how == 'min':
        return w * min(rates)
    if 0 in rates:
        return F(0)
    if how == 'harmonic_mean':
        return w * n / sum(1 / r for r in rates)
    product = w**n
    for r in rates:
        product *= r
    return root(product, n)


def inside(b, r):
    return ('from' not in b or r >= b['from']) and ('above' not in b or r > b['above']) \
        and ('to' not in b or r <= b['to']) and ('below' not in b or r < b['below'])


def table(rows, rates):
    """Least and most share: by trying rates between both ends wherever a row may begin or end."""
    found = []
    for row in rows:
        may = must = True
        for k, b in row['rates'].items():
            if k not in rates:
                may = must = False
                continue
            lo, hi, how = rates[k]
            at = sorted({lo, hi} | {v for v in b.values() if lo <= v <= hi})
            at += [(a + c) / 2 for a, c in zip(at, at[1:])]
            may &= any(inside(b, r) for r in at)
            must &= all(inside(b, r) for r in at) and how != 'perhaps'
        if may:
            found.append(row['share'])
        if must:
            break
    return min(found), max(found)


class GroupGen(Gen):
    """A pack as `packs.py` makes it, its tree made richer."""

    def richer(self, p):
        roots = R.random() < .35
        if roots:
            p['rounding']['group'] = R.choice([0, 1, 2, 3])
        if R.random() < .3:
            p['not_applicable'] = 'renormalise'
        words = ['mean', 'weighted_mean', 'harmonic_mean', 'min', 'lookup'] + ['geometric_mean'] * 3 * roots

        def lookup(n):
            rows = []
            for _ in range(R.randint(1, 3)):
                some = R.sample(n['indicators'], R.randint(1, min(2, len(n['indicators']))))
                rows.append({'rates': {k['id']: {R.choice(['from', 'above']): F(R.randint(0, 9), 10)} if R.random() < .7 else
                                       {R.choice(['to', 'below']): F(R.randint(1, 10), 10)} for k in some}, 'share': F(R.randint(0, 20), 20)})
            return 'lookup', rows + [{'rates': {}, 'share': F(R.randint(0, 20), 20)}]

        def vetoes(n):
            out = []
            for _ in range(R.choice([1, 1, 2])):
                kinds = ['zero', ('cap', F(R.randint(1, 99), 100)), ('cap', F(R.randint(5, 9), 10))]
                if 'grades' in p:
                    kinds.append(('grade', R.choice(['良', '中', '差'])))
                out.append({'when': self.expr('bool', R.choice([0, 1, 1])), 'then': R.choice(kinds)})
            n['veto'] = out

        def node(n, sums):
            n['sums'] = sums
            if 'score' in n:
                if R.random() < .25:
                    n['not_applicable'] = 'renormalise'
                if R.random() < .15 and not self.refs:
                    vetoes(n)
                return
            if R.random() < .55:
                n['aggregate'] = R.choice(words)
                if n['aggregate'] == 'lookup':
                    n['aggregate'] = lookup(n)
                if n['aggregate'] == 'weighted_mean':
                    for k in n['indicators']:
                        k['coefficient'] = F(R.randint(1, 4))
            if R.random() < .3:
                n['min_applicable'] = R.randint(1, len(n['indicators']))
                if R.random() < .8:
                    n['not_applicable'] = R.choice(['full', 'zero', 'renormalise'])
            if R.random() < .2:
                vetoes(n)
            level(n['indicators'], n.get('aggregate', 'sum') == 'sum')

        def level(nodes, sums):
            for k in nodes:
                node(k, sums)
            if len(nodes) > 1 and R.random() < .3 and not (self.refs and sums):
                for k in nodes:
                    if 'score' in k and R.random() < .6:
                        k['optional'] = True
                        if R.random() < .8:
                            k.pop('not_applicable', None)
            if any(k.get('optional') for k in nodes):
                for k in nodes:
                    k['beside_optional'] = True
        level(p['indicators'], True)
        if R.random() < .25:
            vetoes(p)
        return p


def extra(n):
    """The lines of a node that `written.py` does not know, without indent."""
    out = []
    how = n.get('aggregate')
    if how and how[0] == 'lookup':
        rows = []
        for r in how[1]:
            rates = ', '.join(f'{k}: {{' + ', '.join(f'{e}: {pct(v)}' for e, v in b.items()) + '}' for k, b in r['rates'].items())
            rows.append('{' + (f'rates: {{{rates}}}, ' if rates else '') + f"share: {pct(r['share'])}" + '}')
        out.append('aggregate: {lookup: [' + ', '.join(rows) + ']}')
    elif how:
        out.append(f'aggregate: {how}')
    if 'coefficient' in n:
        out.append(f"coefficient: {dec(n['coefficient'])}")
    if n.get('optional'):
        out.append('optional: true')
    if 'min_applicable' in n:
        out.append(f"min_applicable: {n['min_applicable']}")
    return out + vetoes_yaml(n)


def vetoes_yaml(n):
    out = ['veto:'] if n.get('veto') else []
    for v in n.get('veto', []):
        then = v['then'] if v['then'] == 'zero' else f"{{{v['then'][0]}: {pct(v['then'][1]) if v['then'][0] == 'cap' else v['then'][1]}}}"
        when = '"' + text(v['when']) + '"'
        out.append(f'  - {{when: {when}, then: {then}, because: 理由}}')
    return out


def make(seed):
    gen = GroupGen(seed)
    pack = gen.richer(gen.pack())
    pack['extra'] = vetoes_yaml(pack)
    for n in walk(pack['indicators']):
        n['extra'] = extra(n)
    return gen, pack, lambda p, facts, without: Grouped(p, facts, without).run()


def main():
    if sys.argv[1:2] == ['--random']:
        sys.stdout.write(packs.cases(int(sys.argv[2]), int(sys.argv[3]), make, 2600))
        return
    file, text = Path(__file__).parent / 'groups.txt', packs.cases(SEED, CASES, make, 2000)
    if sys.argv[1:] == ['--check']:
        sys.exit(file.read_text('utf-8') != text)
    file.write_text(text, 'utf-8')


if __name__ == '__main__':
    main()
