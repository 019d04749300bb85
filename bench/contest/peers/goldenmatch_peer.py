"""GoldenMatch in its two ways.

"SET": without settings, as its README begins; everything is given to it but the record's name.
"SET/configured": the columns that say who somebody is, blocked in several passes and compared by weight, in the manner of
the README's example for Febrl; for febrl* its Fellegi-Sunter way (auto_configure_probabilistic_df), which the README puts
above that example.
"""

import os

os.environ.setdefault('GOLDENMATCH_NATIVE', '1')
import goldenmatch
import pyarrow as pa
from goldenmatch import BlockingConfig, BlockingKeyConfig, GoldenMatchConfig, MatchkeyConfig, MatchkeyField

from common import Job, digits, plain, records, russian

JARO, TOKENS, EQUAL, EDITS = 'jaro_winkler', 'token_sort', 'exact', 'levenshtein'
# columns with scorer and weight; passes of blocking
SETS = {
    'fake_1000': ({'first_name': (JARO, 2.0), 'surname': (JARO, 2.0), 'dob': (EDITS, 1.5), 'city': (TOKENS, 0.5),
                   'email': (JARO, 1.5)}, [('surname', 'soundex'), ('first_name', 'soundex'), ('dob',), ('email',)]),
    'rldata500': ({'fname_c1': (JARO, 2.0), 'lname_c1': (JARO, 2.0), 'dob': (EDITS, 1.5)},
                  [('lname_c1', 'soundex'), ('fname_c1', 'soundex'), ('dob',)]),
    'restaurants': ({'name': (TOKENS, 2.0), 'addr': (TOKENS, 1.5), 'city': (JARO, 0.5), 'phone': (EQUAL, 1.5)},
                    [('name', 'soundex'), ('phone',), ('addr', 'soundex')]),
    'business_names': ({'name': ('ensemble', 1.0)}, [('name', 'soundex'), ('name', 'first_token')]),
    'chicago_early_childhood': ({'Site name': (TOKENS, 2.0), 'Address': (TOKENS, 2.0), 'Zip': (EQUAL, 0.5),
                                 'Phone': (EQUAL, 1.5)}, [('Phone',), ('Address', 'first_token'), ('Site name', 'soundex')]),
    'ru_base_10k': ({'last_name': (JARO, 2.0), 'first_name': (JARO, 1.5), 'middle_name': (JARO, 0.5), 'dob': (EDITS, 1.0),
                     'company': (TOKENS, 1.5), 'inn': (EQUAL, 1.5), 'phone': (EQUAL, 1.5), 'email': (EQUAL, 1.5),
                     'city': (JARO, 0.5)},
                    [('phone',), ('email',), ('inn',), ('last_name',), ('company',)]),
}


def clean(job, row):
    if job.set == 'ru_base_10k':
        card = russian(row)
        card['phone'], card['email'] = next(iter(card['phones']), None), next(iter(card['emails']), None)
        return card
    values = {title: plain(value) for title, value in row.items()}
    for title in ('phone', 'Phone'):
        if title in values:
            values[title] = digits(values[title])
    if job.set == 'rldata500':
        values['dob'] = f"{row['by']}-{int(row['bm']):02d}-{int(row['bd']):02d}"
    return values


def passes(table, blocks):
    def key(column, *transforms):
        return BlockingKeyConfig(fields=[column], transforms=list(transforms))
    return BlockingConfig(strategy='multi_pass', passes=[key(*block) for block in blocks], max_block_size=500,
                          skip_oversized=True)


def configured(job, rows):
    compared, blocks = SETS[job.set]
    rows = [clean(job, row) for row in rows]
    table = pa.table({title: pa.array([row[title] for row in rows], pa.string()) for title in compared})
    fields = [MatchkeyField(field=title, scorer=scorer, weight=weight) for title, (scorer, weight) in compared.items()]
    return table, GoldenMatchConfig(blocking=passes(table, blocks), matchkeys=[
        MatchkeyConfig(name='same', type='weighted', threshold=0.85, fields=fields)])


def main():
    job = Job()
    job.set, _, how = job.set.partition('/')
    rows = list(records(job.table))
    ids = [row['record_id'] for row in rows]
    if how and job.set in SETS:
        table, config = configured(job, rows)
    else:
        table = pa.table({title: pa.array([row[title] or None for row in rows], pa.string())
                          for title in rows[0] if title != 'record_id'})
        config = goldenmatch.auto_configure_probabilistic_df(table) if how else None
    result = goldenmatch.dedupe_df(table, config=config, allow_red_config=True, confidence_required=False)
    job.write_clusters((ids[member], number) for number, cluster in result.clusters.items()
                       for member in cluster['members'])
    if job.pairs:
        job.write_pairs((ids[a], ids[b], score) for cluster in result.clusters.values()
                        for (a, b), score in cluster['pair_scores'].items())


main()
