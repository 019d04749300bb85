"""What the peers' scripts share: reading the blind table, and writing clusters and scored pairs.

A peer is called as SCRIPT SET INPUT CLUSTERS [PAIRS]; PAIRS asks for the scored pairs as well.
"""

import csv
import os
import re
import sys

csv.field_size_limit(1 << 24)


class Job:
    def __init__(self):
        self.set, self.table, self.clusters, *rest = sys.argv[1:]
        self.pairs = rest[0] if rest else None
        self.family = 'febrl' if self.set.startswith('febrl') else self.set

    def write_clusters(self, rows):
        _write(self.clusters, ('record_id', 'cluster_id'), rows)

    def write_pairs(self, rows):
        if self.pairs:
            _write(self.pairs, ('record_a', 'record_b', 'score'), rows)


def _write(path, header, rows):
    # Written aside and renamed, so that a crash leaves no half file behind.
    with open(path + '.part', 'w', newline='', encoding='utf-8') as file:
        out = csv.writer(file, lineterminator='\n')
        out.writerow(header)
        out.writerows(rows)
    os.replace(path + '.part', path)


def unsupported(why):
    """The driver shows the last line of the standard error as the reason."""
    sys.exit(why)


def records(path):
    with open(path, newline='', encoding='utf-8') as file:
        yield from csv.DictReader(file)


def plain(value):
    """Lower case, one blank between words, no quotes; None where nothing is left. NA of R is missing."""
    value = re.sub(r'\s+', ' ', value or '').strip().strip('"\'').lower().replace('ё', 'е')
    return None if value in ('', 'na', 'n/a', 'null', 'none') else value


def digits(value):
    return re.sub(r'\D', '', value or '') or None


def phone(value):
    """Ten national digits of a Russian number; other numbers as digits; None for what cannot be a number."""
    found = digits(value)
    if not found or len(found) < 7 or len(set(found)) == 1:
        return None
    if len(found) == 11 and found[0] in '78':
        found = found[1:]
    return found


def email(value):
    value = plain(value)
    return value if value and re.fullmatch(r'[^@\s]+@[^@\s]+\.[^@\s.]+', value) else None


FORMS = (r'общество с ограниченной ответственностью|индивидуальный предприниматель|публичное акционерное общество|'
         r'закрытое акционерное общество|открытое акционерное общество|акционерное общество|'
         r'\b(?:ооо|оао|зао|пао|ао|ип|нко|тоо|чп|тд|гк|llc|ltd|inc|ooo)\b\.?')


def company(value):
    """A Russian company's name without quotes and legal form."""
    value = plain(re.sub('[«»„“”"\'`]', ' ', value or ''))
    return plain(re.sub(r'[^\w]+', ' ', re.sub(FORMS, ' ', value))) if value else None


def name_parts(row):
    """Last, first and patronymic of a Russian card; a full name in one cell is split by its patronymic."""
    last, first, middle = (plain(row.get(title)) for title in ('Фамилия', 'Имя', 'Отчество'))
    words = (plain(row.get('ФИО')) or '').split()
    if not last and first and ' ' in first and not middle:      # a whole name in the cell of the first name
        words, first = first.split(), None
    if not last and not first and words:
        place = next((i for i, word in enumerate(words) if re.search(r'(вич|вна|ична|оглы|кызы)$', word)), None)
        if place == 1:          # Имя Отчество [Фамилия]
            first, middle, last = words[0], words[1], ' '.join(words[2:]) or None
        else:                   # Фамилия Имя [Отчество]
            last, first, middle = words[0], ' '.join(words[1:2]) or None, ' '.join(words[2:]) or None
    return last, first, middle


def russian_date(value):
    """ISO date of 31.12.1980 or 1980-12-31, else None."""
    found = re.match(r'(\d{1,2})[./-](\d{1,2})[./-](\d{4})', value or '')
    if found:
        return f'{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}'
    found = re.match(r'(\d{4})-(\d{2})-(\d{2})', value or '')
    return found[0] if found else None


def russian(row):
    """A CRM card as values that all peers get: cleaned cheaply, as their manuals ask of the caller."""
    last, first, middle = name_parts(row)
    phones = [phone(row.get(t)) for t in ('Мобильный телефон', 'Рабочий телефон', 'Другой телефон')]
    emails = [email(row.get(t)) for t in ('Частный e-mail', 'Рабочий e-mail')]
    return {
        'record_id': row['record_id'], 'last_name': last, 'first_name': first, 'middle_name': middle,
        'dob': russian_date(row.get('Дата рождения')), 'company': company(row.get('Название компании')),
        'inn': digits(row.get('ИНН')), 'kpp': digits(row.get('КПП')), 'phones': list(dict.fromkeys(p for p in phones if p)),
        'emails': list(dict.fromkeys(e for e in emails if e)), 'city': plain(row.get('Населенный пункт')),
        'address': plain(row.get('Адрес')), 'telegram': plain(row.get('Контакт Telegram')),
    }
