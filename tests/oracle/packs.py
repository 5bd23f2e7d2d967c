#!/usr/bin/env python3
"""Makes random small packs with data, and works out their scores by `score.py`, independently of the engine.

    python3 packs.py                       writes scores.txt beside this file
    python3 packs.py --check               ends with 1 where that file is not what this program writes
    python3 packs.py --random SEED COUNT   prints COUNT further cases (the ignored long test uses it)

scores.txt   cases, each `=== <number> [<without>]`, then `--- pack`, `--- rules` (where it has scripts), `--- data`, all as files,
             and `--- expect`: `fault <name>`, or lines in fractions
             total <least> <most> / grade <least> <most> / ledger <basis> <least> <most> <disputed>
             score <id> <least> <most> <state> [<measure>]

All methods, groups of one to three levels, tables, references, units, claims, missing and not applicable facts, every rounding. Values
fall often on the ends of bands, on zero, on ties. Formulas are made as trees and never parsed; how they are
written is drawn apart from what they are (`written.py`). The seed is fixed.
"""

import sys
from fractions import Fraction as F
from pathlib import Path

from score import Fault, score
from written import MONEY, R, amount, data_yaml, dec, num, pack_yaml, pct

CASES = 300
SEED = 97_23
LONGEST = 1800          # characters of pack and data together: cases are read by people when they fail
BASES = ['reported', 'reported', 'derived', 'judged', 'assumed']
GRADED = ['优秀', '良好', 'A级', '合格', '不合格']
MODES = ['half_up', 'half_up', 'half_even', 'down', 'up', 'floor', 'ceiling']


def small():
    """A factor or a bound of everyday size."""
    return R.choice([F(R.randint(0, 30), 10), F(R.randint(1, 200), 100), F(R.choice([0, 1, 1, 2, 3])), F(R.randint(1, 999), 1000)])


class Gen:
    """A pack in the making, with what its formulas read."""

    def __init__(self, seed):
        R.seed(seed)
        self.inputs, self.facts, self.n = {}, {}, 0
        self.leaves = []
        self.scripts = []
        self.table = {}
        self.refs = R.random() < .35
        self.spread = not self.refs and R.random() < .5

    def new(self, kind, **k):
        self.n += 1
        name = R.choice(['数', '率', 'x', '项目数']) + f'{self.n}'
        self.inputs[name] = {'kind': kind, **k}
        return name

    def basic(self, kind):
        """A fact of a kind: an existing one or a new one."""
        have = [k for k, i in self.inputs.items() if i['kind'] == kind]
        if have and R.random() < .35:
            return ('f', R.choice(have))
        unit = R.choice(list(MONEY)) if kind == 'money' else None
        return ('f', self.new(kind, unit=unit))

    def tab(self, kind):
        t = R.choice(list(self.table) or [None]) if R.random() < .6 else None
        if t is None:
            t = self.new('table', columns={})
            self.table[t] = self.inputs[t]['columns']
        return t

    def col(self, t, kind):
        cols = self.table[t]
        have = [k for k, v in cols.items() if v['kind'] == kind]
        if have and R.random() < .5:
            return ('col', t, R.choice(have))
        name = f'栏{len(cols)}'
        cols[name] = {'kind': kind, 'unit': R.choice(list(MONEY)) if kind == 'money' else None}
        return ('col', t, name)

    def unit(self, e):
        """The unit that an amount is shown in: that of its first operand."""
        op = e[0]
        if op == 'n':
            return e[3] if len(e) > 3 else None
        if op == 'f':
            return self.inputs[e[1]].get('unit')
        if op == 'col':
            return self.table[e[1]][e[2]].get('unit')
        if op == 'if':
            return self.unit(e[2]) or self.unit(e[3])
        for a in e[1:]:
            if isinstance(a, tuple) and self.unit(a):
                return self.unit(a)
        return None

    def bool_row(self, t, d):
        k = R.choice(['cmp', 'cmp', 'yes', 'and', 'not'] if d > 0 else ['yes', 'cmp'])
        if k == 'yes':
            return self.col(t, 'yes_no')
        if k == 'not':
            return ('not', self.bool_row(t, d - 1))
        if k == 'and':
            return (R.choice(['and', 'or']), self.bool_row(t, d - 1), self.bool_row(t, d - 1))
        kind = R.choice(['money', 'plain'])
        return (R.choice(['<', '<=', '>', '>=', '==', '!=']), self.row(t, kind, d - 1), self.row(t, kind, 0))

    def row(self, t, kind, d):
        if d <= 0 or R.random() < .3:
            return self.col(t, 'money' if kind == 'money' else R.choice(['share', 'number']))
        if kind == 'money':
            op = R.choice(['+', '-', 'min', 'max'])
            return (op, self.row(t, kind, d - 1), self.row(t, kind, d - 1) if R.random() < .7 else self.expr('money', 0))
        op = R.choice(['ratio', 'min', 'max', '*', '+', '-'])
        if op == 'ratio':
            return ('/', self.row(t, 'money', d - 1), self.row(t, 'money', 0))
        a, b = self.row(t, kind, d - 1), R.choice([num(small()), self.row(t, kind, 0)])
        if b[0] == 'n' and op in ('min', 'max') and R.random() < .5:
            a, b = b, a
        return (op, a, b)

    def expr(self, kind, d):
        if kind == 'text':
            if d > 0 and R.random() < .5:
                a, b = self.expr(kind, d - 1), ('t', R.choice(GRADED))
                return ('if', self.expr('bool', d - 1), *R.choice([(a, b), (b, a)]))
            return self.basic(kind)
        if kind == 'bool':
            k = R.choice(['f', 'cmp', 'cmp', 'and', 'or', 'not', 'col', 'text'] if d > 0 else ['f'])
            if k == 'text':
                return (R.choice(['==', '!=']), self.basic('text'), ('t', R.choice(GRADED)))
            if k == 'f':
                return self.basic('yes_no')
            if k == 'cmp':
                kk = R.choice(['money', 'plain'])
                return (R.choice(['<', '<=', '>', '>=', '==', '!=']), self.expr(kk, d - 1), self.expr(kk, d - 1))
            if k == 'not':
                return ('not', self.expr('bool', d - 1))
            if k == 'col':
                t = self.tab(kind)
                return (R.choice(['any', 'all']), self.bool_row(t, 1))
            return (k, self.expr('bool', d - 1), self.expr('bool', d - 1))
        if kind.startswith('count'):
            if d > 0 and R.random() < .4:
                return (R.choice(['+', '-', 'min', 'max']), self.basic(kind), self.basic(kind))
            return self.basic(kind)
        if kind == 'money':
            k = R.choice(['f', '+', '-', 'sum', '*', 'if', 'min', 'sum_if', 'lit', 'neg', 'abs', 'round', 'least', 'mean'] if d > 0 else ['f', 'f', 'lit'])
            if k == 'f':
                return self.basic('money')
            if k == 'lit':
                u = R.choice(list(MONEY))
                x = F(R.randint(1, 500), R.choice([1, 1, 2, 10]))
                return ('n', x * MONEY[u], dec(x) + u, u)
            if k in ('+', '-', 'min'):
                return (k, self.expr(kind, d - 1), self.expr(kind, d - 1))
            if k == '*':
                return R.choice([lambda: ('*', num(small()), self.expr(kind, d - 1)), lambda: ('*', self.expr(kind, d - 1), self.expr('plain', 0))])()
            if k == 'if':
                return ('if', self.expr('bool', d - 1), self.expr(kind, d - 1), self.expr(kind, d - 1))
            if k in ('neg', 'abs'):
                return (k, self.expr(kind, d - 1))
            if k == 'round':
                a = self.expr(kind, d - 1)
                u = self.unit(a)
                return ('round', a, R.randint(0, 3), MONEY[u]) if u else a
            t = self.tab(kind)
            if k in ('sum', 'least', 'mean'):
                return (k, self.row(t, 'money', 1))
            return ('sum_if', self.row(t, 'money', 0), self.bool_row(t, 1))
        k = R.choice(['share', 'number', 'ratio', 'ratio', 'ratio', '*', '+', '-', 'min', 'max', 'if', 'mean', 'mean', 'sumr', 'count_if', 'cratio', 'round', 'ref', 'wmean', 'mod', 'app', 'abs', 'neg', 'lit', 'greatest', 'count'] if d > 0 else ['share', 'share', 'number'])
        if k in ('share', 'number'):
            return self.basic(k)
        if k == 'lit':
            return num(small())
        if k == 'ratio':
            return ('/', self.expr('money', d - 1), self.basic('money'))
        if k == 'cratio':
            return ('/', self.basic('count人'), self.basic('count人'))
        if k in ('*', '+', '-', 'min', 'max', 'mod'):
            a, b = self.expr(kind, d - 1), R.choice([num(small()), self.expr(kind, 0)])
            return (k, a, b)
        if k == 'if':
            return ('if', self.expr('bool', d - 1), self.expr(kind, d - 1), self.expr(kind, d - 1))
        if k == 'app':
            f = self.basic('share')
            return ('if', ('适用', f[1]), f, num(small()))
        if k == 'round':
            return ('round', self.expr(kind, d - 1), R.randint(0, 4), F(1))
        if k in ('abs', 'neg'):
            return (k, self.expr(kind, d - 1))
        if k == 'ref':
            if not self.refs or not self.leaves:
                return self.basic('share')
            n = R.choice(self.leaves)
            if n['kind'] == 'plain' and 'measure' in n and R.random() < .5:
                return ('指标值', n['id'])
            return (R.choice(['得分率', '得分']), n['id'])
        t = self.tab(kind)
        if k == 'sumr':
            return ('/', ('sum', self.row(t, 'money', 1)), ('sum', self.row(t, 'money', 0)))
        if k in ('count_if', 'count'):
            c = self.bool_row(t, 1)
            return ('/', ('count_if', c), ('count', self.row(t, 'money', 0)))
        if k == 'wmean':
            return ('wmean', self.row(t, 'plain', 1), self.row(t, 'plain', 0))
        return (k, self.row(t, 'plain', 2))

    # --------------------------------------------------------- methods

    def point(self, w):
        return R.choice([w, F(0), w / 2, F(R.randint(0, int(w * 100)), 100), F(R.randint(0, int(w * 1000)), 1000)])

    def leaf(self, ident, w):
        n = {'id': ident, 'weight': w}
        m = R.choice(['proportional', 'proportional', 'reverse', 'reverse', 'interpolate', 'interpolate', 'levels', 'bands', 'bands', 'per_unit', 'checklist', 'deductions', 'judged', 'all_or_nothing', 'all_or_nothing', 'formula', 'script'])
        kind = 'plain' if m in ('formula', 'script') else R.choice(['plain', 'plain', 'plain', 'money', 'count件'])
        d = R.choice([0, 1, 1, 2, 2, 3])
        if m == 'all_or_nothing' and R.random() < .4:
            kind = 'bool'
        if m == 'levels':
            kind = 'text'
        n['kind'] = kind
        if m in ('proportional', 'reverse', 'interpolate', 'levels', 'bands', 'per_unit', 'all_or_nothing', 'formula'):
            n['measure'] = self.expr(kind, d)
            n['unit'] = MONEY[self.unit(n['measure']) or '元'] if kind == 'money' else F(1)
        u = {'money': ('万元', F(10000)), 'count件': ('件', F(1))}.get(kind)

        def line():
            if kind == 'plain':
                return R.choice([F(R.randint(0, 30), 20), F(R.randint(0, 1500), 1000), F(1), F(9, 10), F(19, 20)])
            return F(R.randint(0, 40) * 5) * u[1]

        def show(x):
            return pct(x) if kind == 'plain' else '0' if x == 0 else amount(x, u)
        def result():
            return {'points': self.point(w)} if R.random() < .6 else {'share': F(R.randint(0, 20), 20)}
        if m in ('proportional', 'reverse'):
            t = R.choice([None, None, 'fact', 'expr'])
            if t is None:
                x = line()
                if x == 0:            # the pack is refused
                    x = u[1] * 100 if u else F(1)
                t = ('n', x, show(x))
            elif m == 'reverse' and kind != 'count件' and R.random() < .15:
                t = ('*', num(F(1, 2)), n['measure'])        # exactly twice the target, but for the rounding of the measure
            elif t == 'fact':
                t = self.basic({'plain': 'share'}.get(kind, kind))
            else:
                t = self.expr(kind, 1)
            p = {'target': t}
            if m == 'reverse':
                p['variant'] = R.choice(['ratio', 'deviation'])
                if R.random() < .4:
                    p['on_negative'] = R.choice(['full', 'full', 'zero'])
            elif R.random() < .25:
                p['over_target'] = R.choice(['cap', 'allow'])
            if R.random() < .5:
                p['on_zero'] = {k: R.choice(['full', 'zero', 'not_applicable', 'error'] if R.random() < .9 else ['error'])
                                for k in ('target', 'measure') if R.random() < .7}
        elif m == 'bands':
            cuts = sorted({line() for _ in range(R.randint(1, 4))})
            p, lower = [], None
            for c in cuts + [None]:
                b = {}
                if lower is not None:
                    b['above' if closed else 'from'] = lower
                if c is not None:
                    closed = R.random() < .5
                    b['to' if closed else 'below'] = c
                p.append(b | result())
                lower = c
            if R.random() < .5:
                p.reverse()
        elif m == 'interpolate':
            ats = {line() for _ in range(R.randint(1, 4))}
            ats.add(-line() if R.random() < .2 else max(ats) + (u[1] * 20 if u else F(1, 5)))
            while len(ats) < 2:
                ats.add(max(ats) + line())
            p = {'points': [{'at': a} | result() for a in sorted(ats)]}
            if R.random() < .4:
                p['outside'] = R.choice(['hold', 'error'])
            if R.random() < .4:
                p['monotone'] = R.random() < .2
        elif m == 'levels':
            p = [{'level': k} | result() for k in R.sample(GRADED, R.choice([2, 3, 4, 5, 5, 5]))]
        elif m == 'per_unit':
            p = {R.choice(['over', 'below']): line(), 'per': F(R.choice([1, 2, 5])) * (F(1, 100) if kind == 'plain' else u[1])}
            if R.random() < .7:
                p['deduct'] = F(R.randint(1, 40), 20)
                if R.random() < .3:
                    p['floor'] = min(w, F(R.randint(0, 4), 2))
                if R.random() < .2:
                    p['cap'] = max(p.get('floor', F(0)), self.point(w))
            else:
                p['award'] = F(R.randint(1, 40), 20)
                p['cap'] = R.choice([w, self.point(w)])
                if R.random() < .3:
                    p['floor'] = min(p['cap'], F(R.randint(0, 2), 2))
            if R.random() < .5:
                p['whole_steps'] = True
        elif m == 'checklist':
            k = R.randint(1, 4)
            items = [{'id': f'项{i}', 'when': self.expr('bool', R.choice([0, 0, 1, 2]))} for i in range(k)]
            if R.random() < .5:
                cuts = sorted(F(R.randint(0, int(w * 10)), 10) for _ in range(k - 1))
                for it, a, b in zip(items, [F(0)] + cuts, cuts + [w]):
                    it['points'] = b - a
                if any(it['points'] <= 0 for it in items):
                    for it in items:
                        del it['points']
            p = {'items': items}
        elif m == 'deductions':
            have = [k for k, i in self.inputs.items() if i['kind'] == 'cases']
            f = have[0] if have and R.random() < .7 else self.new('cases', of=[])
            self.inputs[f]['of'].append(ident)
            p = {'cases': f, 'each': F(R.randint(1, 30), 10)}
            if R.random() < .3:
                p['floor'] = min(w, F(R.randint(0, 4), 2))
        elif m == 'judged':
            p = {'fact': self.new('judged')}
        elif m == 'all_or_nothing':
            p = {} if kind == 'bool' else {R.choice(['at_least', 'more_than', 'at_most', 'less_than']): line()}
        elif m == 'formula':
            e = R.choice([
                ('*', ('weight',), ('min', num(F(1)), ('max', num(F(0)), ('measure',)))),
                ('*', ('weight',), ('measure',)),
                ('-', ('weight',), ('*', ('measure',), num(F(R.randint(1, 20), 10)))),
                ('if', ('>=', ('measure',), num(line())), ('weight',), ('/', ('weight',), num(F(3)))),
                ('*', ('weight',), self.expr('plain', 1)),
            ])
            p = {'expr': e}
        else:
            a = self.expr('plain', R.choice([0, 1, 2]))
            k = R.choice([0, 1, 2])
            half = w / 2
            x = line()
            fn = f'得分{len(self.scripts)}'
            body, e = [
                (f'if x >= {dec(x)} {{ return {dec(w)}; }} note("不足"); x * {dec(half)} / 3', ('if', ('>=', a, num(x)), num(w), ('/', ('*', a, num(half)), num(F(3))))),
                (f'min(x, 1) * {dec(w)}', ('*', ('min', a, num(F(1))), num(w))),
                (f'if x < {dec(x)} {{ deduct({dec(half)}, "低于"); }} if x < 0.5 {{ deduct({dec(w / 4)}, "过半未完成"); }}',
                 ('-', ('-', num(w), ('if', ('<', a, num(x)), num(half), num(F(0)))), ('if', ('<', a, num(F(1, 2))), num(w / 4), num(F(0))))),
            ][k]
            self.scripts.append(f'fn {fn}(x) {{ {body} }}\n')
            p = {'expr': e, 'with': a, 'function': fn, 'deductions': k == 2}
        n['score'] = {m: p}
        if m in ('formula', 'script') or p and isinstance(p, dict) and p.get('over_target') == 'allow' or R.random() < .15:
            n['clamp'] = R.random() < .85
        if R.random() < .12:
            n['rounding'] = R.choice([None, 0, 1, 3])
        rulings = ['full', 'zero'] + (['spread', 'spread', 'spread'] if self.spread else [])
        if R.random() < .5:
            n['not_applicable'] = R.choice(rulings)
        self.leaves.append(n)
        return n

    # --------------------------------------------------------- the pack

    def pack(self):
        self.k = 0

        def split(w, n):
            scale = max(R.choice([1, 1, 2, 10]), 1 if w.denominator == 1 else 10)
            w = int(w * scale)
            if w < n or n == 1:
                return [F(w, scale)]
            cuts = sorted(R.sample(range(1, w), n - 1))
            return [F(b - a, scale) for a, b in zip([0] + cuts, cuts + [w])]

        def node(w, depth):
            self.k += 1
            ident = R.choice(['甲', 'y', '指标']) + str(self.k)
            if depth > 0 and w >= 2 and R.random() < .6:
                n = {'id': '组' + ident, 'weight': w, 'indicators': [node(x, depth - 1) for x in split(w, R.randint(1, 4))]}
                if len(n['indicators']) == 1 and n['indicators'][0].get('not_applicable') == 'spread':
                    n['indicators'][0]['not_applicable'] = 'full'
                return n
            return self.leaf(ident, w)
        self.basic('share')
        total = F(R.choice([100, 100, 50, 20, 10, 33]))
        tree = [node(x, 2) for x in split(total, R.randint(1, 3))]
        pl = lambda: R.choice([None, 0, 1, 2, 2, 2, 3])
        if len(tree) == 1 and tree[0].get('not_applicable') == 'spread':
            tree[0]['not_applicable'] = 'full'
        p = {'total': total, 'indicators': tree, 'rounding': {'measure': R.choice([None, None, None, 0, 1, 2, 3, 4]), 'indicator': pl(), 'group': R.choice([None, None, 0, 1, 2]), 'total': pl(), 'mode': R.choice(MODES)}}
        if R.random() < .7:
            p['not_applicable'] = R.choice(['full', 'zero'] + ['spread'] * self.spread)
        if R.random() < .5:
            p['grade_on'] = R.choice(['printed', 'exact'])
        if R.random() < .8:
            p['grades'] = [{'grade': g, 'from': total * F(f, 100)} for g, f in (('优', 90), ('良', 80), ('中', 60), ('差', 0))]
        self.p = p
        return p

    # --------------------------------------------------------- data

    def value(self, kind):
        if kind == 'yes_no':
            return R.random() < .6
        if kind == 'text':
            return R.choice(GRADED)
        if kind == 'share':
            return R.choice([F(R.randint(0, 30), 20), F(R.randint(0, 15000), 10000), F(1), F(9, 10), F(0), F(19, 20), F(R.randint(-5, 20), 10)])
        if kind == 'number':
            return R.choice([F(R.randint(0, 30), 20), F(R.randint(0, 3)), F(R.randint(-100, 2000), 1000), F(1)])
        if kind == 'money':
            return R.choice([F(R.randint(0, 40) * 50000), F(R.randint(0, 2 * 10**8), 100), F(R.randint(-10**6, 10**7)), F(0), F(1000000)])
        return F(R.choice([0, 1, 5, 100, R.randint(0, 300)]))

    def fact(self, kind, cell=False):
        b = R.choice(BASES)
        q = R.random()
        if q < .06 * self.noise:
            return 'missing'
        if q < .11 * self.noise:
            return {'na': True, 'basis': b}
        if q < .17 * self.noise and kind not in ('yes_no',) and not cell or q < .13 * self.noise and kind != 'yes_no':
            n = R.randint(2, 3)
            b = R.choice(['reported', 'derived'])
            rd = R.random() < .5
            f = {'basis': b, 'claims': [{'id': f'处{i}', 'value': self.value(kind), **({'reading': f'读{i}'} if rd else {})} for i in range(n)]}
            f['use'] = R.choice(['unresolved', 'unresolved', '处0', '处1'])
            return f
        return {'value': self.value(kind), 'basis': b}

    def data(self):
        self.noise = R.choice([0, .5, 1, 2])
        out = {}
        for k, i in self.inputs.items():
            kind = i['kind']
            b = R.choice(BASES)
            if kind == 'table':
                rows = R.choice([0, 1, 2, 3, 3, 4]) if R.random() < .5 else R.randint(1, 5)
                out[k] = 'missing' if R.random() < .03 * self.noise else [{c: self.fact(v['kind'], True) for c, v in i['columns'].items()} for _ in range(rows)]
            elif kind == 'cases':
                q = R.random()
                out[k] = 'missing' if q < .1 * self.noise else {'na': True, 'basis': b} if q < .15 * self.noise else {'basis': b, 'cases': [R.choice(i['of']) for _ in range(R.choice([0, 1, 2, 3, 6]))]}
            elif kind == 'judged':
                q = R.random()
                out[k] = 'missing' if q < .1 * self.noise else {'na': True, 'basis': b} if q < .15 * self.noise else {'basis': 'judged', 'value': F(R.choice([100, 80, 79, 60, 59, 0, R.randint(0, 1000) / F(10)])) / 100}
            else:
                out[k] = self.fact(kind)
        return out


def expected(pack, facts, without, how=score):
    """The lines of `--- expect`."""
    try:
        card = how(pack, facts, without)
    except Fault as fault:
        return [f'fault {fault}']
    states = {'NA': 'not_applicable'}
    lines = ['total {} {}'.format(*card['total'])]
    if card['grade']:
        lines.append('grade {} {}'.format(*card['grade']))
    for ident, k in card['cards'].items():
        measure = k.get('measure')
        lines.append(' '.join(map(str, ['score', ident, k['least'], k['most'], states.get(k['state'], k['state'])] +
                                  ([measure] if isinstance(measure, F) else []))))
    return lines + [f'ledger {row} {lo} {hi} {disputed}' for row, (lo, hi, disputed) in sorted(card['ledger'].items())]


def plain(seed):
    """A pack in the making, the pack, and what scores it."""
    gen = Gen(seed)
    return gen, gen.pack(), score


def cases(seed, count, make=plain, longest=LONGEST):
    """So many cases as text. One in six has a fault, at most."""
    made, faults = [], 0
    while len(made) < count:
        seed += 1
        gen, pack, how = make(seed)
        facts = gen.data()
        without = R.choice([None, None, None, 'assumed', 'judged', 'derived'])
        texts = [('pack', pack_yaml('case', pack, gen.inputs)), ('rules', ''.join(gen.scripts)), ('data', data_yaml('case', facts, gen.inputs))]
        lines = expected(pack, facts, without, how)
        fault = lines[0].startswith('fault')
        if sum(len(text) for _, text in texts) > longest or fault and faults * 6 > len(made):
            continue
        faults += fault
        head = f'=== {len(made) + 1}' + (f' {without}' if without else '')
        made.append(head + '\n' + ''.join(f'--- {kind}\n{text}' for kind, text in texts if text) +
                    '--- expect\n' + ''.join(line + '\n' for line in lines))
    return ''.join(made)


def main():
    if sys.argv[1:2] == ['--random']:
        sys.stdout.write(cases(int(sys.argv[2]), int(sys.argv[3])))
        return
    file, text = Path(__file__).parent / 'scores.txt', cases(SEED, CASES)
    if sys.argv[1:] == ['--check']:
        sys.exit(file.read_text('utf-8') != text)
    file.write_text(text, 'utf-8')


if __name__ == '__main__':
    main()
