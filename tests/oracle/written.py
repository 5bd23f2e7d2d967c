"""Writes packs, data and formulas, made as Python values, as the files that officers write. How a formula, a number or an amount is
written is drawn by lot, from `R`; what it is does not depend on that."""

import random
from fractions import Fraction as F

R = random.Random()
MONEY = {'元': F(1), '千元': F(1000), '万元': F(10000), '亿元': F(10**8)}
LEVELS = [('达成', F(4, 5)), ('部分达成', F(3, 5)), ('未达成', F(0))]

WORDS = {
    'variant': {'ratio': '比值', 'deviation': '偏差'},
    'on_negative': {'zero': '零分', 'full': '满分'},
    'outside': {'hold': '不变', 'error': '报错'},
}


def dec(x):
    """A decimal text of a fraction with a finite one."""
    s = '-' if x < 0 else ''
    x = abs(x)
    n = 0
    while (x * 10**n).denominator != 1:
        n += 1
        assert n < 40, x
    t = str(int(x * 10**n)).rjust(n + 1, '0')
    return s + (t if n == 0 else t[:-n] + '.' + t[-n:])


def pct(x):
    return dec(x * 100) + '%'


def amount(x, unit):
    return dec(x / unit[1]) + unit[0]


def worded(x):
    """A name of a level, as some write it: in full-width letters."""
    return x.replace('A', 'Ａ') if R.random() < .3 else x


def said(words, x):
    """A word of the format, in English or in Chinese."""
    return words[x] if R.random() < .3 else x


def results(rows, show):
    """The rows of bands, of levels and of a line: where each holds, and what it gives."""
    one = lambda k, v: dec(v) if k == 'points' else pct(v) if k == 'share' else show(v)
    return '[' + ', '.join('{' + ', '.join(f'{k}: {one(k, v)}' for k, v in r.items()) + '}' for r in rows) + ']'


def text(e):
    op = e[0]
    if op == 'n':
        return e[2]
    if op == 't':
        return R.choice(['“{}”', r'\"{}\"']).format(worded(e[1]))
    if op == 'f':
        return e[1]
    if op == 'col':
        return f'{e[1]}.{e[2]}'
    if op in ('得分', '得分率', '指标值', '适用'):
        return f'{op}({e[1]})'
    if op == 'weight':
        return '分值'
    if op == 'measure':
        return '指标值'
    a = [text(x) for x in e[1:] if isinstance(x, tuple)]
    if op in ('+', '-', '*', '/', '<', '<=', '>', '>=', '==', '!='):
        s = {'*': R.choice(['*', '×']), '/': R.choice(['/', '÷']), '>=': R.choice(['>=', '≥']), '<=': R.choice(['<=', '≤']), '!=': R.choice(['!=', '≠'])}.get(op, op)
        return f'({a[0]} {s} {a[1]})'
    if op in ('and', 'or'):
        return f"({a[0]} {R.choice({'and': ['且', '&&'], 'or': ['或', '||']}[op])} {a[1]})"
    if op == 'not':
        return f'(非 {a[0]})' if R.random() < .5 else f'(!{a[0]})'
    if op == 'neg':
        return f'(-{a[0]})'
    if op == 'if':
        return R.choice(['若({}，{}，{})', 'IF({}, {}, {})', '(如果 {} {{ {} }} 否则 {{ {} }})', '(if {} {{ {} }} else {{ {} }})']).format(*a)
    if op == 'round':
        return f'round({a[0]}, {e[2]})'
    name = {'least': 'min', 'greatest': 'max', 'wmean': 'mean'}.get(op, op)
    return f"{name}({', '.join(a)})"


def num(x):
    """A literal."""
    return ('n', x, dec(x) if R.random() < .6 or x.denominator > 10**6 else pct(x))


def pack_yaml(name, p, inputs):
    """The file of a pack."""
    o = []
    o += ['heng: 1', f'pack: {name}', 'name: 测试', 'basis: {status: illustrative}', f"total: {dec(p['total'])}"]
    o += ['rounding: {' + ', '.join(f"{k}: {'null' if v is None else v}" for k, v in p['rounding'].items()) + '}']
    o += [f'{k}: {p[k]}' for k in ('not_applicable', 'grade_on') if k in p]
    if 'grades' in p:
        o += ['grades: [' + ', '.join(f"{{grade: {g['grade']}, from: {dec(g['from'])}}}" for g in p['grades']) + ']']
    o += ['units: [件, 人]', 'inputs:']

    def typ(i):
        k = i['kind']
        if k == 'money':
            return f"type: amount, unit: {i['unit']}"
        if k.startswith('count'):
            return f'type: count, unit: {k[5:]}'
        if k == 'cases':
            return f"type: cases, of: [{', '.join(i['of'])}]"
        return f'type: {k}'
    for k, i in inputs.items():
        if i['kind'] == 'table':
            o += [f'  {k}:', '    type: table', '    columns:', '      名称: {type: text, key: true}']
            o += [f'      {c}: {{{typ(v)}}}' for c, v in i['columns'].items()]
        else:
            o += [f'  {k}: {{{typ(i)}}}']
    o += ['indicators:']
    q = lambda s: '"' + s + '"'

    def node(n, ind):
        s = ' ' * ind
        o.append(f"{s}- id: {n['id']}")
        s += '  '
        o.append(f"{s}weight: {dec(n['weight'])}")
        if 'not_applicable' in n:
            o.append(f"{s}not_applicable: {n['not_applicable']}")
        o.extend(s + line for line in n.get('extra', []))
        if 'indicators' in n:
            o.append(f'{s}indicators:')
            for k in n['indicators']:
                node(k, ind + 4)
            return
        if 'rounding' in n:
            o.append(f"{s}rounding: {'null' if n['rounding'] is None else n['rounding']}")
        if 'clamp' in n:
            o.append(f"{s}clamp: {'true' if n['clamp'] else 'false'}")
        if 'measure' in n:
            o.append(f"{s}measure: {q(text(n['measure']))}")
        (m, x), = n['score'].items()
        kind = n['kind']
        u = {'money': ('万元', F(10000)), 'count件': ('件', F(1))}.get(kind)
        show = lambda v: (pct(v) if kind == 'plain' else '0' if v == 0 else amount(v, u))
        if m == 'formula':
            t = q(text(x['expr']))
        elif m == 'script':
            t = f"{{function: {x['function']}, with: [{q(text(x['with']))}]" + (', deductions: true}' if x['deductions'] else '}')
        elif m in ('bands', 'levels'):
            t = results(x, worded if m == 'levels' else show)
        elif m == 'checklist':
            t = '{items: [' + ', '.join(f"{{id: {i['id']}, when: {q(text(i['when']))}" + (f", points: {dec(i['points'])}" if 'points' in i else '') + '}' for i in x['items']) + ']}'
        else:
            f = []
            for k, v in x.items():
                if k == 'target':
                    v = q(text(v))
                elif k == 'points':
                    v = results(v, show)
                elif k in WORDS:
                    v = said(WORDS[k], v)
                elif k == 'on_zero':
                    v = '{' + ', '.join(f'{a}: {b}' for a, b in v.items()) + '}'
                elif k == 'per':
                    v = f'{dec(v * 100)}个百分点' if kind == 'plain' else amount(v, u)
                elif k in ('over', 'below', 'at_least', 'more_than', 'at_most', 'less_than'):
                    v = show(v)
                elif isinstance(v, bool):
                    v = 'true' if v else 'false'
                elif isinstance(v, F):
                    v = dec(v)
                f.append(f'{k}: {v}')
            t = '{' + ', '.join(f) + '}'
        o.append(f'{s}score: {{{m}: {t}}}')
    for n in p['indicators']:
        node(n, 2)
    o.extend(p.get('extra', []))
    return '\n'.join(o) + '\n'


def val(v, kind):
    """`value:` and `unit:` of a fact, in a unit drawn by lot."""
    if kind == 'yes_no':
        return f'value: {"是" if v else "否"}'
    if kind == 'share':
        return f'value: {pct(v)}'
    if kind == 'number':
        return f'value: {dec(v)}'
    if kind == 'text':
        return f'value: {R.choice(["{}", "{}", chr(34) + " {} " + chr(34)]).format(worded(v))}'
    if kind == 'money':
        u = R.choice(list(MONEY))
        t = dec(v / MONEY[u])
        if R.random() < .3 and '.' not in t and abs(int(t)) < 10**12:
            t = f'"{int(t):,}"'
        return f'value: {t}, unit: {u}'
    return f'value: {dec(v)}, unit: {kind[5:]}'


def data_yaml(name, facts, inputs):
    """The file of a dataset."""
    o = ['heng: 1', 'department: 某单位', 'fiscal_year: 2023', f'rules: {name}', 'sources: {年报: {title: 年报}}', 'facts:']

    def tail(b):
        if b == 'reported':
            return 'source: 年报'
        return f'basis: {b}, because: 理由' + (', source: 年报' if R.random() < .5 else '')

    def one(f, kind):
        if f == 'missing':
            return 'missing'
        if f.get('na'):
            return f"{{value: 不适用, because: 没有, basis: {f['basis']}, source: 年报}}"
        if 'claims' in f:
            cl = ', '.join(f"{{id: {c['id']}, {val(c['value'], kind)}, source: 年报" + (f", reading: {c['reading']}" if 'reading' in c else '') + '}' for c in f['claims'])
            return f"{{claims: [{cl}], use: {f['use']}, because: 理由, basis: {f['basis']}}}"
        if kind == 'judged':
            lv = next(l for l, a in LEVELS if f['value'] >= a)
            return f"{{level: {lv}, share: {pct(f['value'])}, basis: judged, because: 理由}}"
        return '{' + f"{val(f['value'], kind)}, {tail(f['basis'])}" + '}'
    for k, f in facts.items():
        i = inputs[k]
        if f == 'missing':
            o.append(f'  {k}: missing') if R.random() < .7 else None
        elif isinstance(f, list):
            o.append(f'  {k}:')
            if not f:
                o[-1] += ' {source: 年报, rows: []}'
            for j, r in enumerate(f):
                o.append(f'    - 名称: 行{j}')
                for c in r:
                    o.append(f"      {c}: {one(r[c], i['columns'][c]['kind'])}")
        elif 'cases' in f:
            b = f['basis']
            o.append(f'  {k}:')
            o.append(f'    basis: {b}')
            o.append('    source: 年报')
            if b != 'reported':
                o.append('    because: 理由')
            o.append('    cases:' + ('' if f['cases'] else ' []'))
            for j, c in enumerate(f['cases']):
                o.append(f'      - {{of: {c}, reason: 原因{j}, source: 年报}}')
        else:
            o.append(f"  {k}: {one(f, i['kind'])}")
    if len(o) == 6:
        o[-1] = 'facts: {}'
    return '\n'.join(o) + '\n'
