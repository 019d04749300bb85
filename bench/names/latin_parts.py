#!/usr/bin/env python3
"""Prints the tables of names in Latin letters of many languages that the name parts are told by: with the argument "first"
core/src/main/resources/dev/revizor/normalize/first_names_latin_world.tsv (name, sex: m, f, u = both), with "last"
surnames_latin_world.tsv beside it. Out of the lists of Faker (MIT), one for each country: a word is a first name or a surname
where the lists of at least two, or three, countries have it as such, and several times as many as have it as the other.
Requires: pip install faker==40.63.0
"""
import collections
import importlib
import pkgutil
import sys
import unicodedata

import faker.providers.person

LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "ı": "i", "ə": "e"}
LEAST_FIRST, LEAST_LAST = 2, 3
FIRST_OVER_LAST, LAST_OVER_FIRST = 3, 2
ONE_SEX = 4


def folded(name):
    low = "".join(LETTERS.get(c, c) for c in name.casefold())
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))


def countries():
    """Of each word the countries that have it as a man's name, a woman's name, a surname."""
    found = collections.defaultdict(lambda: collections.defaultdict(set))
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module("faker.providers.person." + module.name).Provider
        for field in dir(provider):
            kind = (
                "m" if field.startswith("first_names_male")
                else "f" if field.startswith("first_names_female")
                else "s" if field.startswith("last_name")
                else ""
            )
            value = getattr(provider, field)
            if kind and isinstance(value, (tuple, list, dict)):
                for name in value:
                    word = folded(name) if isinstance(name, str) else ""
                    if len(word) > 2 and word.isascii() and word.isalpha():
                        found[word][kind].add(module.name)
    return found


def first_names(found):
    for word, kinds in sorted(found.items()):
        first = len(kinds["m"] | kinds["f"])
        if first >= LEAST_FIRST and first >= FIRST_OVER_LAST * len(kinds["s"]):
            men, women = len(kinds["m"]), len(kinds["f"])
            yield word + "\t" + ("m" if men >= ONE_SEX * women else "f" if women >= ONE_SEX * men else "u")


def surnames(found):
    for word, kinds in sorted(found.items()):
        last = len(kinds["s"])
        if last >= LEAST_LAST and last >= LAST_OVER_FIRST * len(kinds["m"] | kinds["f"]):
            yield word


print("\n".join((first_names if sys.argv[1] == "first" else surnames)(countries())))
