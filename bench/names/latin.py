#!/usr/bin/env python3
"""Prints core/src/main/resources/dev/revizor/match/given_latin.csv: first names in Latin letters of many languages and whose they
are (m, f, u = both or untold), so that two of them are known to be two names and not one with a slip. Out of the lists of Faker and mimesis (both MIT), which must be
installed: pip install faker==40.63.0 mimesis==22.2.0
"""
import collections
import importlib
import json
import pathlib
import pkgutil
import unicodedata

import faker.providers.person
import mimesis

LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "ı": "i", "ə": "e"}


def folded(name):
    low = "".join(LETTERS.get(c, c) for c in name.casefold())
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))


CLEARLY = 4  # so many times as many lists must have a name for one sex as for the other


def sex_of(key):
    return "f" if "female" in key else "m" if "male" in key else "u"


def of_faker():
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module("faker.providers.person." + module.name).Provider
        for field in dir(provider):
            if field.startswith("first_names") or field.startswith("first_name_"):
                value = getattr(provider, field)
                if isinstance(value, (tuple, list, dict)):
                    yield from ((name, sex_of(field)) for name in value if isinstance(name, str))


def of_mimesis():
    for file in sorted(pathlib.Path(mimesis.__file__).parent.glob("datasets/*/person.json")):
        names = json.loads(file.read_text(encoding="utf-8")).get("names", {})
        for key, group in names.items():
            yield from ((name, sex_of(key)) for name in group)


words = collections.defaultdict(collections.Counter)
for name, sex in (*of_faker(), *of_mimesis()):
    words[folded(name)][sex] += 1
for word in sorted(word for word in words if len(word) > 2 and word.isascii() and word.isalpha()):
    lists = words[word]
    sex = "m" if lists["m"] > CLEARLY * lists["f"] else "f" if lists["f"] > CLEARLY * lists["m"] else "u"
    print(word + "," + sex)
