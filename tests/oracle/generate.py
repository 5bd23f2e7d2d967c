#!/usr/bin/env python3
"""Works out what formulas come to, independently of the engine: exact arithmetic by `fractions` alone.

    python3 generate.py                 writes expressions.tsv and rounding.tsv beside this file
    python3 generate.py --check         ends with 1 where those files are not what this program writes
    python3 generate.py --random SEED COUNT
                                        prints COUNT further expressions (the ignored long test uses it)

expressions.tsv   <formula> TAB <value>
                  a value is `n` or `n/d` in base units (元, 日, 平方米, 1 for shares), `true`, `false`, or
                  `error <name>`: the name of the diagnostic that must be among those given
rounding.tsv      <mode> TAB <places> TAB <number> TAB <rounded number>

Formulas are built as trees, evaluated as trees, and written as text with their own rules of precedence;
this program never parses a formula, so that it cannot misread one in the same way as the engine. How a formula is
written (÷ or /, full-width or not, IF or 如果, needless brackets, blanks) is drawn apart from what it is.
The seed is fixed: the same program writes the same files.
"""

import random
import sys
from fractions import Fraction as F
from math import isqrt
from pathlib import Path

SEED = 20231231
MAX_BITS = 4096
MAX_EXPONENT = 10_000


class Fault(Exception):
    """The formula has no value; the argument is the name of the diagnostic."""


# ------------------------------------------------------------------ values


def bounded(value):
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > MAX_BITS:
        raise Fault("number-overflow")
    return value


def divide(a, b):
    if b == 0:
        raise Fault("division-by-zero")
    return bounded(a / b)


def power(a, n):
    if abs(n) > MAX_EXPONENT:
        raise Fault("number-overflow")
    if a == 0 and n < 0:
        raise Fault("division-by-zero")
    size = max(a.numerator.bit_length(), a.denominator.bit_length())
    if (size - 1) * abs(n) > MAX_BITS:
        raise Fault("number-overflow")
    return bounded(a**n)


def floor(x):
    return F(x.numerator // x.denominator)


def ceil(x):
    return -floor(-x)


def rounded(x, places, mode="half_up"):
    scaled = abs(x) * 10**places
    whole = scaled.numerator // scaled.denominator
    rest = scaled - whole
    half = F(1, 2)
    away = {
        "half_up": rest >= half,
        "half_even": rest > half or (rest == half and whole % 2 == 1),
        "down": False,
        "up": rest > 0,
        "floor": rest > 0 and x < 0,
        "ceiling": rest > 0 and x > 0,
    }[mode]
    size = F(whole + (1 if away else 0), 10**places)
    return -size if x < 0 else size


COMPARE = {
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
}


def value_of(node):
    kind = node[0]
    if kind == "number":
        return node[1]
    if kind == "-":
        return -value_of(node[1])
    if kind == "binary":
        _, op, left, right = node
        a, b = value_of(left), value_of(right)
        if op == "+":
            return bounded(a + b)
        if op == "-":
            return bounded(a - b)
        if op == "*":
            return bounded(a * b)
        if op == "/":
            return divide(a, b)
        return power(a, int(b))
    if kind == "compare":
        return COMPARE[node[1]](value_of(node[2]), value_of(node[3]))
    if kind == "and":
        return value_of(node[1]) and value_of(node[2])
    if kind == "or":
        return value_of(node[1]) or value_of(node[2])
    if kind == "not":
        return not value_of(node[1])
    if kind == "if":
        return value_of(node[2]) if value_of(node[1]) else value_of(node[3])
    name, arguments = node[1], [value_of(part) for part in node[2]]
    if name == "min":
        return min(arguments)
    if name == "max":
        return max(arguments)
    if name == "abs":
        return abs(arguments[0])
    if name == "floor":
        return floor(arguments[0])
    if name == "ceil":
        return ceil(arguments[0])
    if name == "round":
        return rounded(arguments[0], int(arguments[1]) if len(arguments) > 1 else 0)
    if name == "mod":
        a, b = arguments
        return bounded(a - b * floor(divide(a, b)))
    if name == "sqrt":
        # Only squares are generated.
        x = arguments[0]
        root = F(isqrt(x.numerator), isqrt(x.denominator))
        assert root * root == x
        return root
    raise AssertionError(name)


def answer(node):
    try:
        value = value_of(node)
    except Fault as fault:
        return f"error {fault}"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


# ------------------------------------------------------------------ text

FULL_WIDTH = str.maketrans("0123456789.,()+-*/<>=!%&|{}", "０１２３４５６７８９．，（）＋－＊／＜＞＝！％＆｜｛｝")


class Style:
    """One way of writing: which signs, which words, how many blanks and needless brackets."""

    def __init__(self, rng):
        self.rng = rng
        chinese = rng.random() < 0.5
        pick = rng.choice
        self.signs = {
            "*": pick("××*") if chinese else "*",
            "/": pick("÷÷/") if chinese else "/",
            ">=": "≥" if chinese else ">=",
            "<=": "≤" if chinese else "<=",
            "!=": "≠" if chinese else "!=",
            "-": pick("---−") if chinese else "-",
        }
        self.full = 0.15 if not chinese else 0.35
        self.words = {
            "and": pick(["且", "&&"] if chinese else ["&&", "&&", "且"]),
            "or": pick(["或", "||"] if chinese else ["||", "||", "或"]),
            "not": pick(["非", "!"] if chinese else ["!", "!", "非"]),
        }
        self.call = pick(["IF", "若"] if chinese else ["IF", "IF", "若"])
        self.block = pick([("如果", "否则")] if chinese else [("if", "else"), ("如果", "否则")])
        self.tight = rng.random() < 0.3
        self.brackets = 0.08
        self.blank = pick([" "] * 6 + ["\u3000", "\u00a0", "  "])

    def sign(self, sign):
        return self.widened(self.signs.get(sign, sign))

    def widened(self, text):
        return text.translate(FULL_WIDTH) if self.rng.random() < self.full else text

    def between(self):
        return "" if self.tight else self.blank

    def name(self, name):
        return name.upper() if self.rng.random() < 0.05 else name


OR, AND, COMPARISON, SUM, PRODUCT, NEGATIVE, POWER, ATOM = range(8)
STRENGTH = {"+": SUM, "-": SUM, "*": PRODUCT, "/": PRODUCT, "^": POWER}


def bracketed(style, text):
    return style.widened("(") + text + style.widened(")")


def part(node, style, least):
    """A part that must bind at least so strongly, or stand in brackets."""
    text, strength = written(node, style)
    if strength < least or style.rng.random() < style.brackets:
        return bracketed(style, text)
    return text


def written(node, style):
    """The text of a node and how strongly it binds."""
    kind = node[0]
    gap = style.between()
    if kind == "number":
        return style.widened(node[2]), ATOM
    if kind == "-":
        # `-2 ^ 2` is -4: the sign binds less than the power.
        return style.sign("-") + part(node[1], style, POWER), NEGATIVE
    if kind == "binary":
        _, op, left, right = node
        strength = STRENGTH[op]
        if op == "^":
            # The exponent may carry a sign; a power in a power is always bracketed.
            exponent = part(right, style, NEGATIVE if right[0] == "-" else ATOM)
            return part(left, style, ATOM) + gap + style.sign("^") + gap + exponent, strength
        if right[0] == "-" and style.rng.random() < 0.6:
            second = bracketed(style, written(right, style)[0])
        else:
            second = part(right, style, strength + 1)
        # Two signs in a row want a blank between them, as people type them.
        between = gap or (" " if right[0] == "-" else "")
        return part(left, style, strength) + gap + style.sign(op) + between + second, strength
    if kind == "compare":
        _, op, left, right = node
        return part(left, style, SUM) + gap + style.sign(op) + gap + part(right, style, SUM), COMPARISON
    if kind in ("and", "or"):
        strength = AND if kind == "and" else OR
        word = style.words[kind]
        blank = style.between() if not word[0].isalpha() else style.blank
        return part(node[1], style, strength) + blank + word + blank + part(node[2], style, strength + 1), strength
    if kind == "not":
        word = style.words["not"]
        return word + (style.blank if word[0].isalpha() else "") + bracketed(style, written(node[1], style)[0]), ATOM
    if kind == "if":
        return style.call + bracketed(style, arguments(node[1:], style)), ATOM
    return style.name(node[1]) + bracketed(style, arguments(node[2], style)), ATOM


def arguments(nodes, style):
    text = ""
    for node in nodes:
        more = written(node, style)[0]
        if text:
            text += style.widened(",")
            # `max(9,487)` could be one grouped number, which the language refuses to guess: a blank tells.
            text += style.between() or (" " if more[:3].isdigit() else "")
        text += more
    return text


def text_of(node, rng):
    style = Style(rng)
    if node[0] == "if" and rng.random() < 0.5:
        return block(node, style)
    return written(node, style)[0]


def block(node, style):
    """如果 c { a } 否则 { b }, where b may go on as a further 如果."""
    _, condition, then, other = node
    if_word, else_word = style.block
    gap = style.blank
    inner = lambda one: style.widened("{") + gap + written(one, style)[0] + gap + style.widened("}")
    tail = block(other, style) if other[0] == "if" and style.rng.random() < 0.7 else inner(other)
    return f"{if_word}{gap}{written(condition, style)[0]}{gap}{inner(then)}{gap}{else_word}{gap}{tail}"


# ------------------------------------------------------------------ trees


def number(text, scale=F(1), unit=""):
    return ("number", F(text) * scale, text + unit)


def binary(op, left, right):
    return ("binary", op, left, right)


def compare(op, left, right):
    return ("compare", op, left, right)


def call(name, *arguments):
    return ("call", name, arguments)


class Maker:
    def __init__(self, rng):
        self.rng = rng

    def decimal(self, digits=4, places=4):
        whole = self.rng.choice([0, 0, self.rng.randrange(10), self.rng.randrange(10 ** self.rng.randint(1, digits))])
        count = self.rng.choice([0, 0, 1, 2, 2, 3, self.rng.randint(0, places)])
        if count == 0:
            return str(whole)
        return f"{whole}.{self.rng.randrange(10**count):0{count}d}"

    def literal(self):
        roll = self.rng.random()
        if roll < 0.12:
            return number(self.decimal(3, 2), F(1, 100), "%")
        if roll < 0.14:
            return number(self.decimal(3, 1), F(1, 1000), "‰")
        if roll < 0.16:
            return number(self.decimal(2, 1), F(10_000), "万")
        return number(self.decimal())

    def plain(self, depth):
        """A plain number."""
        rng = self.rng
        if depth <= 0 or rng.random() < 0.12:
            return self.literal()
        roll = rng.random()
        if roll < 0.62:
            op = rng.choice("++--***///")
            return binary(op, self.plain(depth - 1), self.plain(depth - 1))
        if roll < 0.68:
            return ("-", self.plain(depth - 1))
        if roll < 0.73:
            exponent = number(str(rng.randint(0, 4)))
            if rng.random() < 0.25:
                exponent = ("-", number(str(rng.randint(1, 3))))
            return binary("^", self.plain(depth - 2), exponent)
        if roll < 0.85:
            name = rng.choice(["min", "max"])
            return call(name, *[self.plain(depth - 1) for _ in range(rng.choice([2, 2, 2, 3, 4]))])
        if roll < 0.88:
            return call("abs", self.plain(depth - 1))
        if roll < 0.94:
            return self.whole(depth)
        if roll < 0.96:
            return call("mod", self.plain(depth - 2), self.plain(depth - 2))
        return ("if", self.condition(depth - 1), self.plain(depth - 1), self.plain(depth - 1))

    def whole(self, depth):
        """A rounded number. An amount is rounded in the unit it is shown in, so its part is made without one."""
        name = self.rng.choice(["floor", "ceil", "round", "round", "round"])
        inner = binary("*", self.plain(depth - 1), number("1"))
        if name == "round" and self.rng.random() < 0.8:
            return call(name, inner, number(str(self.rng.randint(0, 6))))
        return call(name, inner)

    def condition(self, depth):
        rng = self.rng
        if depth <= 0 or rng.random() < 0.6:
            op = rng.choice(list(COMPARE))
            return compare(op, self.plain(depth - 1), self.plain(depth - 1))
        roll = rng.random()
        if roll < 0.4:
            return ("and", self.condition(depth - 1), self.condition(depth - 1))
        if roll < 0.8:
            return ("or", self.condition(depth - 1), self.condition(depth - 1))
        return ("not", self.condition(depth - 1))

    UNITS = {
        "money": [("元", F(1)), ("千元", F(1000)), ("万元", F(10**4)), ("万元", F(10**4)), ("亿元", F(10**8))],
        "dollars": [("美元", F(1)), ("万美元", F(10**4)), ("亿美元", F(10**8))],
        "days": [("天", F(1)), ("日", F(1)), ("小时", F(1, 24)), ("分钟", F(1, 1440))],
        "months": [("个月", F(1)), ("年", F(12)), ("季度", F(3))],
        "area": [("平方米", F(1)), ("万平方米", F(10**4)), ("亩", F(2000, 3)), ("公顷", F(10**4)), ("平方公里", F(10**6))],
    }

    def with_unit(self, what, depth):
        """A number of one dimension."""
        rng = self.rng
        if depth <= 0 or rng.random() < 0.2:
            unit, scale = rng.choice(self.UNITS[what])
            return number(self.decimal(4, 2), scale, unit)
        roll = rng.random()
        if roll < 0.4:
            return binary(rng.choice("+-"), self.with_unit(what, depth - 1), self.with_unit(what, depth - 1))
        if roll < 0.55:
            return binary("*", self.with_unit(what, depth - 1), self.plain(1))
        if roll < 0.65:
            return binary("*", self.plain(1), self.with_unit(what, depth - 1))
        if roll < 0.8:
            return binary("/", self.with_unit(what, depth - 1), self.plain(1))
        if roll < 0.95:
            name = rng.choice(["min", "max"])
            first = self.with_unit(what, depth - 1)
            # The literal 0 fits any unit.
            second = number("0") if rng.random() < 0.3 else self.with_unit(what, depth - 1)
            return call(name, first, second)
        return call("abs", self.with_unit(what, depth - 1))

    def of_units(self, depth):
        """Something with units in it that is a number with a unit, a ratio of two, or a comparison."""
        what = self.rng.choice(["money", "money", "money", *self.UNITS])
        roll = self.rng.random()
        if roll < 0.4:
            return self.with_unit(what, depth)
        if roll < 0.7:
            return binary("/", self.with_unit(what, depth - 1), self.with_unit(what, depth - 1))
        op = self.rng.choice(list(COMPARE))
        return compare(op, self.with_unit(what, depth - 1), self.with_unit(what, depth - 1))

    # -------------------------------------------------------------- particular kinds

    def near(self):
        """Comparisons that only exact arithmetic gets right."""
        rng = self.rng
        a, b = rng.randint(1, 60), rng.randint(1, 60)
        divided = binary("/", number(str(a)), number(str(b)))
        back = binary("*", divided, number(str(b)))
        op = rng.choice(list(COMPARE))
        kind = rng.randrange(4)
        if kind == 0:
            return compare(op, back, number(str(a)))
        if kind == 1:
            parts = [number(f"0.{rng.randint(1, 9)}") for _ in range(3)]
            total = sum(one[1] for one in parts)
            # A whole number of tenths, so it has a short decimal.
            return compare(op, binary("+", binary("+", *parts[:2]), parts[2]), number(f"{int(total * 10) // 10}.{int(total * 10) % 10}"))
        if kind == 2:
            share = rng.randint(1, 199)
            base = rng.randint(1, 400)
            product = F(share, 100) * base
            decimal = f"{product.numerator * 100 // product.denominator:03d}"
            right = number(decimal[:-2] + "." + decimal[-2:])
            return compare(op, binary("*", number(str(share), F(1, 100), "%"), number(str(base))), right)
        tiny = number("0." + "0" * rng.randint(5, 25) + "1")
        return compare(op, binary("+", back, tiny), number(str(a)))

    def tie(self):
        """Values that lie on a tie, or a hair beside it, at the places that are rounded to."""
        rng = self.rng
        places = rng.randint(0, 4)
        units = rng.randrange(10 ** rng.randint(1, 5))
        digits = f"{units:0{places + 1}d}"
        whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :]
        last = rng.choice(["5", "5", "5", "50", "500001", "499999", "4", "6"])
        text = f"{whole}.{decimals}{last}"
        value = number(text)
        kind = rng.randrange(6)
        if kind == 1:
            value = ("-", value)
        elif kind == 2:
            factor = rng.choice([3, 7, 9, 11, 13])
            value = binary("*", binary("/", value, number(str(factor))), number(str(factor)))
        elif kind == 3:
            value = binary("/", number(str(rng.randrange(1, 9999, 2))), number(str(2 * 10**places)))
        elif kind == 4:
            # A score: share of a weight.
            value = binary("*", number(f"{rng.randrange(10000) / 100:.2f}", F(1, 100), "%"), number(str(rng.randint(1, 40))))
        elif kind == 5:
            value = binary("-", value, number(str(rng.randint(0, 200))))
        return call("round", value, number(str(places)))

    def powers(self):
        rng = self.rng
        base = number(self.decimal(2, 2))
        kind = rng.randrange(6)
        exponent = rng.randint(0, 12)
        if kind == 0:
            return ("-", binary("^", base, number(str(exponent))))
        if kind == 1:
            return binary("^", ("-", base), number(str(exponent)))
        if kind == 2:
            return binary("^", base, ("-", number(str(exponent))))
        if kind == 3:
            return binary("*", binary("^", base, number(str(exponent))), binary("^", base, ("-", number(str(exponent)))))
        if kind == 4:
            side = F(rng.randint(0, 400), rng.randint(1, 40))
            square = side * side
            return call("sqrt", binary("/", number(str(square.numerator)), number(str(square.denominator))))
        return binary("^", binary("^", base, number(str(rng.randint(0, 5)))), number(str(rng.randint(0, 5))))

    def scorecard(self):
        """Weighted, capped and rounded: what packs do."""
        rng = self.rng
        total = None
        for _ in range(rng.randint(2, 5)):
            budget = number(f"{rng.randint(1, 80000) / 100:.2f}", F(10**4), "万元")
            spent = number(f"{rng.randint(0, 80000) / 100:.2f}", F(10**4), "万元")
            rate = call("min", number("1"), binary("/", spent, budget))
            points = call("round", binary("*", rate, number(str(rng.randint(1, 20)))), number("2"))
            total = points if total is None else binary("+", total, points)
        return total

    def banded(self):
        rng = self.rng
        rate = binary("/", number(self.decimal(3, 2)), number(str(rng.randint(1, 900))))
        inner = ("if", compare(rng.choice([">=", ">"]), rate, number(str(rng.randint(40, 89)), F(1, 100), "%")), number("6"), number("0"))
        return ("if", compare(rng.choice([">=", ">"]), rate, number(f"0.{rng.randint(90, 99)}")), number("10"), inner)

    def extreme(self):
        """Near the limits of numbers, and past them."""
        rng = self.rng
        kind = rng.randrange(8)
        base = rng.randint(2, 12)
        edge = int(MAX_BITS / (base.bit_length() - 1 + 0.5))
        exponent = rng.choice([edge - 40, edge, edge + 40, 1000, 4095, 4096, 10_000, 10_001])
        grown = binary("^", number(str(base)), number(str(exponent)))
        if kind == 0:
            return grown
        if kind == 1:
            return binary("^", number(str(base)), ("-", number(str(exponent))))
        if kind == 2:
            half = binary("^", number(str(base)), number(str(exponent // 2)))
            return binary("/", binary("*", half, half), half)
        if kind == 3:
            big = str(rng.randrange(10**27, 10**28))
            return binary("*", binary("*", number(big), number(big)), number(big))
        if kind == 4:
            big = str(rng.randrange(10**27, 10**28))
            return binary("-", binary("/", number(big), number(str(rng.randrange(10**27, 10**28)))), number("1"))
        if kind == 5:
            return binary("/", self.plain(1), binary("-", number("0.3"), binary("+", number("0.1"), number("0.2"))))
        if kind == 6:
            return ("if", compare("<", number("1"), number(str(rng.randint(0, 2)))), grown, number("1"))
        return binary("^", binary("^", number(str(base)), number("100")), number(str(rng.choice([2, 9, 41, 101]))))


# Text is given as it stands; values by hand.
FIXED = [
    ("1/2", "1/2"),
    ("1 / 2 == 0.5", "true"),
    ("1/3*3", "1"),
    ("1/3*3 == 1", "true"),
    ("0.1+0.2", "3/10"),
    ("0.1 + 0.2 == 0.3", "true"),
    ("25/525", "1/21"),
    ("25 ÷ 525 × 100", "100/21"),
    ("round(25 ÷ 525, 4)", "119/2500"),
    ("round(97.225, 2)", "9723/100"),
    ("round(-97.225, 2)", "-9723/100"),
    ("round(2.675, 2)", "67/25"),
    ("round(1.005, 2)", "101/100"),
    ("round(0.5)", "1"),
    ("round(-0.5)", "-1"),
    ("round(2.5)", "3"),
    ("141.76 ÷ 165.28", "886/1033"),
    ("round(141.76万元 ÷ 165.28万元, 4)", "8577/10000"),
    ("(1 + 1 + 141.76/165.28 + 1 + 1) / 5 × 20", "20072/1033"),
    ("round((4 + 141.76/165.28) / 5 × 20, 2)", "1943/100"),
    ("round(7237.7 ÷ 7239.58 × 10, 2)", "10"),
    ("-2^2", "-4"),
    ("(-2)^2", "4"),
    ("2^-1", "1/2"),
    ("0^0", "1"),
    ("2 × -3", "-6"),
    ("2 - -3", "5"),
    ("95%", "19/20"),
    ("95% == 0.95", "true"),
    ("９５％ ＝＝ ０．９５", "true"),
    ("100万元", "1000000"),
    ("3万元 ÷ 2", "15000"),
    ("3万元 ÷ 2 == 1.5万元", "true"),
    ("1亿元 == 10000万元", "true"),
    ("100万元 > 0", "true"),
    ("max(0, 3万元 - 5万元)", "0"),
    ("1.7万", "17000"),
    ("15亩 == 1公顷", "true"),
    ("1年 == 12个月", "true"),
    ("1天 == 24小时", "true"),
    ("3个百分点", "3/100"),
    ("5‰", "1/200"),
    ("mod(7, 3)", "1"),
    ("mod(-7, 3)", "2"),
    ("mod(7, -3)", "-2"),
    ("mod(5.5, 2)", "3/2"),
    ("floor(-2.1)", "-3"),
    ("ceil(-2.7)", "-2"),
    ("8 ^ (1 ÷ 3)", "2"),
    ("(8/27)^(2/3)", "4/9"),
    ("4^-0.5", "1/2"),
    ("sqrt(2.25)", "3/2"),
    ("sqrt(2) × sqrt(2) > 1.9999999999", "true"),
    ("ln(1)", "0"),
    ("exp(0)", "1"),
    ("round(exp(1), 20)", "271828182845904523536/100000000000000000000"),
    ("如果 1/3 > 0.333 且 非 (2 < 1) { 10 } 否则 { 5 }", "10"),
    ("若（1 ≥ 2，3，4）", "4"),
    ("IF(1 > 0, 1, 1/0)", "1"),
    ("1 > 0 或 1/0 > 1", "true"),
    ("1 < 0 且 1/0 > 1", "false"),
    ("1/0", "error division-by-zero"),
    ("0/0", "error division-by-zero"),
    ("mod(1, 0)", "error division-by-zero"),
    ("0^-1", "error division-by-zero"),
    ("2^10001", "error number-overflow"),
    ("2^4096", "error number-overflow"),
    ("exp(10000)", "error number-overflow"),
    ("sqrt(-1)", "error outside-domain"),
    ("ln(0)", "error outside-domain"),
    ("(-8)^(1/3)", "error outside-domain"),
    ("sqrt(2) × sqrt(2) == 2", "error undecided-comparison"),
    ("1万元 + 1", "error unit-mismatch"),
    ("1万元 + 1美元", "error unit-mismatch"),
    ("1年 > 300天", "error unit-mismatch"),
    ("1 = 1", "error single-equals"),
    ("7 % 2", "error modulo-sign"),
    ("1 < 2 < 3", "error chained-comparison"),
    ("1e3", "error exponent-notation"),
    ("12345678901234567890123456789", "error number-too-long"),
    ("(1 + 2", "error unclosed-bracket"),
    ("1 + 2)", "error stray-bracket"),
    ("预算 + 1", "error unknown-name"),
    ("", "error empty-formula"),
]
# Reduced, as everything else is.
FIXED = [(text, str(F(value)) if value[0] in "-0123456789" else value) for text, value in FIXED]


def expressions(rng):
    """(heading, rows) in the order of the file."""
    maker = Maker(rng)

    def rows(count, make):
        out = []
        while len(out) < count:
            node = make()
            value = answer(node)
            text = text_of(node, rng)
            # Short rows read better and tell as much; one fault in ten is enough.
            if len(text) > 300 or len(value) > 1400 or (value.startswith("error") and rng.random() < 0.7):
                continue
            out.append((text, value))
        return out

    yield "by hand", FIXED
    yield "two operands", rows(700, lambda: maker.plain(1))
    yield "nested", rows(1300, lambda: maker.plain(4))
    yield "comparisons and logic", rows(500, lambda: maker.condition(3))
    yield "equal only in exact arithmetic", rows(400, maker.near)
    yield "ties", rows(600, maker.tie)
    yield "powers and exact roots", rows(300, maker.powers)
    yield "units", rows(700, lambda: maker.of_units(3))
    yield "scorecards", rows(200, maker.scorecard)
    yield "bands", rows(150, maker.banded)
    yield "near the limits", rows(120, maker.extreme)


def rounding(rng):
    for mode in ["half_up", "half_even", "down", "up", "floor", "ceiling"]:
        for _ in range(150):
            places = rng.choice([0, 0, 1, 2, 2, 3, 4, 10, 28])
            if rng.random() < 0.5:
                # A tie, or one unit of a further digit beside it.
                x = F(2 * rng.randint(-10_000, 10_000) + 1, 2 * 10**places) + F(rng.choice([-1, 0, 0, 0, 1]), 10**40)
            else:
                x = F(rng.randint(-(10**9), 10**9), rng.randint(1, 10**6))
            if rng.random() < 0.1:
                x *= rng.randrange(10**40)
            yield f"{mode}\t{places}\t{x}\t{rounded(x, places, mode)}"


def files():
    rng = random.Random(SEED)
    lines = ["# Written by generate.py; not by hand. <formula> TAB <value>"]
    count = 0
    for heading, rows in expressions(rng):
        lines.append(f"# {heading}")
        lines += [f"{text}\t{value}" for text, value in rows]
        count += len(rows)
    lines.append(f"# {count} rows")
    yield "expressions.tsv", "\n".join(lines) + "\n"
    lines = ["# Written by generate.py; not by hand. <mode> TAB <places> TAB <number> TAB <rounded number>"]
    lines += rounding(random.Random(SEED + 1))
    yield "rounding.tsv", "\n".join(lines) + "\n"


def main(arguments):
    folder = Path(__file__).parent
    if arguments[:1] == ["--random"]:
        rng = random.Random(int(arguments[1]))
        maker = Maker(rng)
        makers = [lambda: maker.plain(5), lambda: maker.condition(4), lambda: maker.of_units(4), maker.tie, maker.near,
                  maker.powers, maker.scorecard, maker.banded, maker.extreme]
        for _ in range(int(arguments[2])):
            node = rng.choice(makers)()
            print(f"{text_of(node, rng)}\t{answer(node)}")
        return 0
    stale = False
    for name, text in files():
        path = folder / name
        if arguments[:1] == ["--check"]:
            same = path.exists() and path.read_text(encoding="utf-8") == text
            stale |= not same
            print(f"{name}: {'as written here' if same else 'differs'}")
        else:
            path.write_text(text, encoding="utf-8")
            print(f"{name}: {text.count(chr(10)) - text.count(chr(10) + '#') - 1} rows")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
