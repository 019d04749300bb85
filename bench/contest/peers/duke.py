"""Duke: writes its XML settings, for Duke is run from its own command line and asks for nothing but them.

The manner is that of its published examples (countries.xml, dogfood.xml, suppliers.xml): a property for each column, low and
high as the probabilities that records with fully different or fully equal values are the same, Levenshtein for words,
QGramComparator for names and addresses of several words, ExactComparator for codes, clean lower case, a Lucene index, and
the threshold 0.9. It publishes no settings for these sets; the low and high here say what a column means. Comparators were
changed once, from JaroWinkler, which did worse.
"""

from xml.sax.saxutils import quoteattr

GRAMS = 'QGramComparator'
EDITS = 'Levenshtein'
EQUAL = 'ExactComparator'
# column: comparator, low, high
SETS = {
    'febrl': (0.9, {'given_name': (EDITS, 0.3, 0.8), 'surname': (EDITS, 0.2, 0.85), 'date_of_birth': (EDITS, 0.15, 0.9),
                     'soc_sec_id': (EDITS, 0.15, 0.95), 'address_1': (EDITS, 0.3, 0.8), 'suburb': (EDITS, 0.3, 0.7),
                     'postcode': (EDITS, 0.35, 0.7)}),
    'fake_1000': (0.9, {'first_name': (EDITS, 0.3, 0.8), 'surname': (EDITS, 0.2, 0.85), 'dob': (EDITS, 0.15, 0.9),
                        'city': (EDITS, 0.4, 0.65), 'email': (EDITS, 0.2, 0.9)}),
    'rldata500': (0.9, {'fname_c1': (EDITS, 0.2, 0.8), 'lname_c1': (EDITS, 0.2, 0.85), 'by': (EDITS, 0.25, 0.75),
                         'bm': (EQUAL, 0.25, 0.7), 'bd': (EQUAL, 0.25, 0.75)}),
    'restaurants': (0.9, {'name': (GRAMS, 0.1, 0.88), 'addr': (GRAMS, 0.2, 0.8), 'city': (EDITS, 0.3, 0.6),
                           'phone': (EQUAL, 0.3, 0.9)}),
    'business_names': (0.9, {'name': (GRAMS, 0.1, 0.99)}),
    'chicago_early_childhood': (0.9, {'Site name': (GRAMS, 0.2, 0.85), 'Address': (EDITS, 0.15, 0.85),
                                       'Zip': (EQUAL, 0.3, 0.6), 'Phone': (EQUAL, 0.3, 0.85)}),
    'ru_base_10k': (0.9, {'last_name': (EDITS, 0.1, 0.8), 'first_name': (EDITS, 0.2, 0.7), 'middle_name': (EDITS, 0.3, 0.7),
                          'dob': (EDITS, 0.2, 0.9), 'company': (GRAMS, 0.3, 0.8), 'inn': (EDITS, 0.1, 0.9),
                          'phone_1': (EQUAL, 0.4, 0.9), 'phone_2': (EQUAL, 0.45, 0.8), 'email_1': (EQUAL, 0.4, 0.9),
                          'email_2': (EQUAL, 0.45, 0.8), 'city': (EDITS, 0.4, 0.6)}),
}
DIGITS = ('phone', 'Phone')
PACKAGE = 'no.priv.garshol.duke'


def columns(name):
    return _of(name)[1]


def _of(name):
    return SETS['febrl' if name.startswith('febrl') else name]


def settings(name, table, index, threshold=None):
    """The XML of one set; threshold replaces its own."""
    cut, compared = _of(name)
    out = ['<duke>', '<schema>', f'<threshold>{threshold or cut}</threshold>', f'<path>{index}</path>',
           '<property type="id"><name>record_id</name></property>']
    for column, (comparator, worst, best) in compared.items():
        out.append(f'<property><name>{column}</name><comparator>{PACKAGE}.comparators.{comparator}</comparator>'
                   f'<low>{worst}</low><high>{best}</high></property>')
    out += ['</schema>', '<csv>', f'<param name="input-file" value={quoteattr(str(table))}/>',
            '<param name="encoding" value="utf-8"/>', '<column name="record_id" property="record_id"/>']
    for column in compared:
        cleaner = 'DigitsOnlyCleaner' if column in DIGITS else 'LowerCaseNormalizeCleaner'
        out.append(f'<column name={quoteattr(column)} property={quoteattr(column)} cleaner="{PACKAGE}.cleaners.{cleaner}"/>')
    return '\n'.join(out + ['</csv>', '</duke>'])
