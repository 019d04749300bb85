"""recordlinkage: blocks, its comparisons, and the ECM classifier without labels.

The comparisons of the person tables are those of its guide "Data deduplication" (Jaro-Winkler 0.85 on names and addresses,
exact on dates and places); the classifier is the unsupervised one of its guide "Classification algorithms". The guide blocks
on given_name alone; here the union of several blocks is given, which favours it. The other tables are made alike.
"""

import warnings

import pandas as pd
import recordlinkage

from common import Job, digits, plain, records, russian, unsupported

warnings.filterwarnings('ignore')
NEAR, SAME = 'near', 'same'
SETS = {
    'febrl': ({'given_name': NEAR, 'surname': NEAR, 'date_of_birth': SAME, 'suburb': SAME, 'state': SAME, 'address_1': NEAR,
               'soc_sec_id': SAME, 'postcode': SAME}, ['given_name', 'surname', 'date_of_birth', 'postcode', 'soc_sec_id']),
    'fake_1000': ({'first_name': NEAR, 'surname': NEAR, 'dob': SAME, 'city': SAME, 'email': NEAR},
                  ['first_name', 'surname', 'dob', 'email']),
    'rldata500': ({'fname_c1': NEAR, 'lname_c1': NEAR, 'by': SAME, 'bm': SAME, 'bd': SAME},
                  ['fname_c1', 'lname_c1', ['by', 'bm'], ['bm', 'bd']]),
    'restaurants': ({'name': NEAR, 'addr': NEAR, 'city': SAME, 'phone': SAME}, ['phone', 'name', 'addr', 'start']),
    'business_names': ({'name': NEAR, 'start': SAME}, ['name', 'start']),
    'chicago_early_childhood': ({'Site name': NEAR, 'Address': NEAR, 'Zip': SAME, 'Phone': SAME},
                                ['Phone', 'Address', 'Site name', 'start']),
    'ru_base_10k': ({'last_name': NEAR, 'first_name': NEAR, 'dob': SAME, 'phone': SAME, 'email': SAME, 'company': NEAR,
                     'inn': SAME, 'city': SAME},
                    ['phone', 'email', 'inn', ['last_name', 'first_name'], ['company', 'city']]),
}


def clean(job, row):
    if job.set == 'ru_base_10k':
        card = russian(row)
        return {**card, 'phone': next(iter(card['phones']), None), 'email': next(iter(card['emails']), None)}
    values = {title: plain(value) for title, value in row.items()}
    for title in ('phone', 'Phone'):
        if title in values:
            values[title] = digits(values[title])
    name = values.get('name') or values.get('Site name')
    values['start'] = name[:6] if name else None
    return values


def main():
    job = Job()
    if job.family not in SETS:
        unsupported('no settings for this set')
    compared, blocks = SETS[job.family]
    frame = pd.DataFrame([clean(job, row) | {'record_id': row['record_id']} for row in records(job.table)])
    frame = frame.set_index('record_id')
    index = recordlinkage.Index()
    for block in blocks:
        index.block(block)
    pairs = index.index(frame)
    compare = recordlinkage.Compare()
    for column, how in compared.items():
        if how == SAME:
            compare.exact(column, column, label=column)
        else:
            compare.string(column, column, method='jarowinkler', threshold=0.85, label=column)
    features = compare.compute(pairs, frame)
    classifier = recordlinkage.ECMClassifier(binarize=0.5)
    links = classifier.fit_predict(features)
    parent = {}

    def root(record):
        while parent.setdefault(record, record) != record:
            record = parent[record]
        return record

    for a, b in links:
        parent[root(a)] = root(b)
    job.write_clusters((record, root(record)) for record in frame.index)
    if job.pairs:
        odds = classifier.prob(features)
        job.write_pairs((a, b, value) for (a, b), value in odds.items())


main()
