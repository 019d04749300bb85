"""Splink on DuckDB, two threads.

febrl*: the project's notebook docs/demos/examples/duckdb/febrl3. fake_1000: accuracy_analysis_from_labels_column (without
its labels). business_names: business_rates_match (token frequencies, m left at its defaults). The others have no notebook:
made in the manner of deduplicate_50k_synthetic, with the library's ready comparisons. Clusters at 0.5, as in tutorial 05
and the accuracy notebook; at 0.95 for the Russian bases, as in deduplicate_50k_synthetic; at match
weight -5 for business_names, as in its notebook.
"""

import logging
import re

import duckdb
import pyarrow as pa
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from common import Job, digits, plain, records, russian

logging.getLogger('splink').setLevel(logging.ERROR)


class Plan:
    """What is compared, how pairs are proposed, and how the model is trained."""

    def __init__(self, comparisons, blocking, certain, recall, training, u_pairs=1e6, cut=0.5, train_tf=False):
        self.comparisons, self.blocking, self.certain, self.recall = comparisons, blocking, certain, recall
        self.training, self.u_pairs, self.cut, self.train_tf = training, u_pairs, cut, train_tf


def exact(column):
    return cl.ExactMatch(column).configure(term_frequency_adjustments=True)


def febrl():
    return Plan(
        [cl.NameComparison('given_name'), cl.NameComparison('surname'),
         cl.DateOfBirthComparison('date_of_birth', input_is_string=True, datetime_format='%Y%m%d'),
         cl.DamerauLevenshteinAtThresholds('soc_sec_id', [2]), exact('street_number'), exact('postcode')],
        [block_on(c) for c in ('soc_sec_id', 'given_name', 'surname', 'date_of_birth', 'postcode')],
        [block_on('soc_sec_id'), block_on('given_name', 'surname', 'date_of_birth'),
         'l.given_name = r.surname and l.surname = r.given_name and l.date_of_birth = r.date_of_birth'], 0.9,
        [block_on('date_of_birth'), block_on('postcode')])


def fake_1000():
    near_birth = 'levenshtein(r.dob, l.dob) <= 1'
    return Plan(
        [cl.ForenameSurnameComparison('first_name', 'surname'), cl.DateOfBirthComparison('dob', input_is_string=True),
         exact('city'), cl.EmailComparison('email')],
        [block_on(c) for c in ('first_name', 'surname', 'dob', 'email')],
        [f'l.first_name = r.first_name and {near_birth}', f'l.surname = r.surname and {near_birth}',
         'l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2', block_on('email')], 0.7,
        [block_on('dob'), block_on('email'), block_on('first_name', 'surname')], train_tf=True)


def rldata500():
    return Plan(
        [cl.NameComparison('fname_c1'), cl.NameComparison('lname_c1'), cl.ExactMatch('fname_c2'),
         cl.DateOfBirthComparison('dob', input_is_string=True)],
        [block_on('fname_c1'), block_on('lname_c1'), block_on('dob'), block_on('by', 'bm'), block_on('bm', 'bd'),
         block_on('by', 'bd')],
        [block_on('fname_c1', 'lname_c1', 'dob'), block_on('fname_c1', 'dob'), block_on('lname_c1', 'dob')], 0.8,
        [block_on('dob'), block_on('fname_c1', 'lname_c1')])


def restaurants():
    return Plan(
        [cl.JaroWinklerAtThresholds('name', [0.95, 0.88, 0.75]), cl.JaroWinklerAtThresholds('addr', [0.95, 0.88, 0.75]),
         cl.ExactMatch('number'), cl.DamerauLevenshteinAtThresholds('phone', [1]), exact('city')],
        [block_on('phone'), block_on('name'), block_on('addr'), block_on('substr(name,1,4)'), block_on('number', 'city'),
         block_on('substr(addr,1,7)')],
        [block_on('phone'), block_on('name', 'number')], 0.8,
        [block_on('phone'), block_on('name')])


def chicago():
    return Plan(
        [cl.JaroWinklerAtThresholds('site_name', [0.95, 0.88, 0.75]).configure(term_frequency_adjustments=True),
         cl.JaroWinklerAtThresholds('address', [0.95, 0.88]).configure(term_frequency_adjustments=True),
         cl.ExactMatch('number'), exact('zip'),
         cl.DamerauLevenshteinAtThresholds('phone', [1]).configure(term_frequency_adjustments=True)],
        [block_on('phone'), block_on('address'), block_on('site_name'), block_on('substr(address,1,8)'),
         block_on('substr(site_name,1,8)'), block_on('number', 'zip')],
        [block_on('site_name', 'address'), block_on('phone', 'address'), block_on('phone', 'site_name')], 0.7,
        [block_on('phone'), block_on('site_name'), block_on('address')])


def business_names():
    product = ("list_reduce(list_concat(list_transform(list_intersect(tokens_l, tokens_r), x -> x.rel_freq::double), "
               "[1.0::double]), (p, q) -> p * q)")
    levels = [('core_l is null or core_r is null', 'null'), ('core_l = core_r', 'same words'),
              *[(f'{product} < {limit}', f'shared tokens rarer than {limit}') for limit in ('1e-8', '1e-6', '5e-4')],
              ('jaro_winkler_similarity(core_l, core_r) >= 0.92', 'alike'), ('ELSE', 'else')]
    name = {'output_column_name': 'core', 'comparison_levels': [
        {'sql_condition': rule, 'label_for_charts': label, 'is_null_level': label == 'null'} for rule, label in levels]}
    name['comparison_levels'][1] |= {'tf_adjustment_column': 'core', 'tf_adjustment_weight': 1.0}
    return Plan([name], [block_on('core'), block_on('rare_1'), block_on('rare_2'), 'l.rare_1 = r.rare_2',
                         'l.rare_2 = r.rare_1', block_on('substr(core,1,6)')],
                [block_on('core')], 0.7, [block_on('rare_1')], u_pairs=2e6, cut=0.03)


def shared(column):
    return cl.ArrayIntersectAtSizes(column, [1])


EXPLODED = [block_on(c, arrays_to_explode=[c]) for c in ('phones', 'emails')]


def person():
    """A person's card of a Russian CRM."""
    return Plan(
        [cl.NameComparison('last_name'), cl.NameComparison('first_name'), cl.NameComparison('middle_name'),
         cl.DateOfBirthComparison('dob', input_is_string=True), shared('phones'), shared('emails'), exact('city')],
        EXPLODED + [block_on('last_name', 'first_name', 'city'), block_on('last_name', 'dob'), block_on('first_name', 'dob'),
                    block_on('last_name', 'first_name', 'middle_name')],
        [block_on('phone_1', 'last_name', 'first_name'), block_on('email_1', 'last_name', 'first_name'),
         block_on('last_name', 'first_name', 'dob')], 0.6,
        [block_on('phone_1'), block_on('email_1'), block_on('last_name', 'first_name')], u_pairs=1e7, cut=0.95)


def organisation():
    """A company's card of a Russian CRM."""
    return Plan(
        [cl.JaroWinklerAtThresholds('company', [0.92, 0.8]).configure(term_frequency_adjustments=True),
         cl.LevenshteinAtThresholds('inn', 1), cl.ExactMatch('kpp'), shared('phones'), shared('emails'), exact('city')],
        EXPLODED + [block_on('inn'), block_on('company', 'city'), block_on('substr(company,1,6)', 'substr(inn,1,4)')],
        [block_on('inn', 'company'), block_on('phone_1', 'company'), block_on('email_1', 'company')], 0.6,
        [block_on('phone_1'), block_on('inn'), block_on('company')], u_pairs=1e7, cut=0.95)


def columns_of(job):
    """The cleaned table, for Splink expects its caller to have cleaned it."""
    rows = []
    for row in records(job.table):
        if job.family in ('ru_base_10k', 'scale'):
            organisation_card = plain(row.get('Тип записи')) == 'компания'
            row = russian(row)
            row['organisation'] = 'yes' if organisation_card else 'no'
            row['phone_1'] = row['phones'][0] if row['phones'] else None
            row['email_1'] = row['emails'][0] if row['emails'] else None
            row['phones'], row['emails'] = row['phones'] or None, row['emails'] or None
            rows.append(row)
            continue
        clean = {title.lower().replace(' ', '_'): plain(value) for title, value in row.items()}
        clean['record_id'] = row['record_id']
        if job.set == 'rldata500':
            clean['dob'] = f"{row['by']}-{int(row['bm']):02d}-{int(row['bd']):02d}"
        if job.set in ('restaurants', 'chicago_early_childhood'):
            clean['phone'] = digits(row.get('phone') or row.get('Phone'))
            first = (clean.get('addr') or clean.get('address') or '').split(' ')[0]
            clean['number'] = digits(first)
        if job.set == 'business_names':
            clean['core'] = plain(re.sub(LEGAL, ' ', re.sub('[^a-z0-9 ]', '', clean['name'] or ''))) or clean['name']
        rows.append(clean)
    titles = list(rows[0])
    lists = pa.list_(pa.string())
    return pa.table({title: pa.array([row[title] for row in rows], lists if title in ('phones', 'emails') else pa.string())
                     for title in titles})


LEGAL = r'\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|lp|plc|sa|nv|ag|the|and|of)\b'

TOKENS = r"""
create table cards as
with words as (
    select record_id, unnest(regexp_split_to_array(core, '\s+')) as token from source),
frequency as (select token, count(*) / (select count(*) from words) as rel_freq from words group by token),
by_card as (
    select record_id, list(struct_pack(token := token, rel_freq := rel_freq) order by rel_freq, token) as tokens
    from (select distinct record_id, token, rel_freq from words join frequency using (token)) group by record_id)
select source.*, tokens, tokens[1].token as rare_1, tokens[2].token as rare_2 from source join by_card using (record_id)
"""

CARDS = [(person, "organisation = 'no'"), (organisation, "organisation = 'yes'")]
PLANS = {'febrl': febrl, 'fake_1000': fake_1000, 'rldata500': rldata500, 'restaurants': restaurants,
         'chicago_early_childhood': chicago, 'business_names': business_names}


def link(connection, job, plan, cards):
    """Clusters and, where asked for, scored pairs of one model."""
    api = DuckDBAPI(connection=connection)
    linker = Linker(api.register(cards), SettingsCreator(
        link_type='dedupe_only', unique_id_column_name='record_id', comparisons=plan.comparisons,
        blocking_rules_to_generate_predictions=plan.blocking, retain_matching_columns=False,
        retain_intermediate_calculation_columns=False))
    linker.training.estimate_probability_two_random_records_match(plan.certain, recall=plan.recall)
    linker.training.estimate_u_using_random_sampling(max_pairs=plan.u_pairs, seed=2)
    for rule in plan.training:
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=plan.train_tf)
    predictions = linker.inference.predict(threshold_match_probability=0.01 if job.pairs else min(plan.cut, 0.5))
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=plan.cut)
    groups = connection.execute(f'select record_id, cluster_id from {clusters.physical_name}').fetchall()
    return groups, connection.execute(
        f'select record_id_l, record_id_r, match_weight from {predictions.physical_name}').fetchall() if job.pairs else []


def main():
    job = Job()
    connection = duckdb.connect()
    connection.execute('set threads = 2')
    connection.execute("set lambda_syntax = 'ENABLE_SINGLE_ARROW'")   # the notebook's lambdas are of older DuckDB
    connection.register('source', columns_of(job))
    connection.execute(TOKENS if job.set == 'business_names' else 'create table cards as select * from source')
    connection.unregister('source')
    # Persons and companies have nothing in common to compare, so they get a model each.
    models = CARDS if job.family in ('ru_base_10k', 'scale') else [(PLANS[job.family], 'true')]
    groups, pairs = [], []
    for plan, which in models:
        found = link(connection, job, plan(), connection.sql(f'select * from cards where {which}'))
        groups += found[0]
        pairs += found[1]
    job.write_clusters(groups)
    job.write_pairs(pairs)


main()
