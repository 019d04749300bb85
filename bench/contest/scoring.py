"""Scores of clusterings against truth: pairs over full clusters, B-cubed, and the best cut of scored pairs.

Memory grows with the records and the given pairs, never with the square of the records.
"""

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass


def pairs_in(size):
    return size * (size - 1) // 2


def f1(precision, recall):
    return 0.0 if precision + recall == 0 else 2 * precision * recall / (precision + recall)


@dataclass(frozen=True)
class Score:
    precision: float
    recall: float
    f1: float
    b_cubed: float
    found: int
    right: int
    true: int


def _score(right, found, true):
    # Nothing found is no error of precision; nothing to find is none of recall.
    precision = right / found if found else 1.0
    recall = right / true if true else 1.0
    return precision, recall, f1(precision, recall)


def score(truth, clusters):
    """Truth and clusters are entity and cluster by record id; a record without a cluster stands alone."""
    unknown = [record for record in clusters if record not in truth]
    if unknown:
        raise ValueError(f'{len(unknown)} records that truth does not know, such as {unknown[0]!r}')
    entities, groups, cells = Counter(), Counter(), Counter()
    for record, entity in truth.items():
        group = clusters.get(record, ('alone', record))
        entities[entity] += 1
        groups[group] += 1
        cells[group, entity] += 1
    right = sum(pairs_in(size) for size in cells.values())
    found = sum(pairs_in(size) for size in groups.values())
    true = sum(pairs_in(size) for size in entities.values())
    precision, recall, harmonic = _score(right, found, true)
    records = len(truth)
    b_precision = sum(size * size / groups[group] for (group, _), size in cells.items()) / records
    b_recall = sum(size * size / entities[entity] for (_, entity), size in cells.items()) / records
    return Score(precision, recall, harmonic, f1(b_precision, b_recall), found, right, true)


class Forest:
    """Joined records, with the number of pairs and of right pairs kept up to date."""

    def __init__(self, truth):
        self.truth, self.parent, self.members = truth, {}, {}
        self.found = self.right = 0
        self.true = sum(pairs_in(size) for size in Counter(truth.values()).values())

    def root(self, record):
        path = []
        while self.parent.get(record, record) != record:
            path.append(record)
            record = self.parent[record]
        for step in path:
            self.parent[step] = record
        return record

    def join(self, a, b):
        a, b = self.root(a), self.root(b)
        if a == b:
            return
        left = self.members.pop(a, None) or Counter({self.truth[a]: 1})
        right = self.members.pop(b, None) or Counter({self.truth[b]: 1})
        if len(left) < len(right):
            a, b, left, right = b, a, right, left
        self.found += sum(left.values()) * sum(right.values())
        self.right += sum(count * left[entity] for entity, count in right.items())
        left.update(right)
        self.parent[b] = a
        self.members[a] = left

    def f1(self):
        return _score(self.right, self.found, self.true)[2]


def closure(truth, pairs):
    """Clusters by record id: the transitive closure of pairs."""
    forest = Forest(truth)
    for a, b in pairs:
        forest.join(a, b)
    return {record: forest.root(record) for record in truth}


def best_cut(truth, scored):
    """The cut with the highest F1 over full clusters: (cut, F1). Labels choose it, so it flatters."""
    by_score = defaultdict(list)
    for a, b, value in scored:
        by_score[value].append((a, b))
    forest, best = Forest(truth), (None, 0.0)
    for value in sorted(by_score, reverse=True):
        for a, b in by_score[value]:
            forest.join(a, b)
        if forest.f1() > best[1]:
            best = (value, forest.f1())
    return best


def read_clusters(path):
    with open(path, newline='', encoding='utf-8-sig') as file:
        return {row['record_id']: row['cluster_id'] for row in csv.DictReader(file)}


def read_pairs(path):
    with open(path, newline='', encoding='utf-8') as file:
        for row in csv.DictReader(file):
            yield row['record_a'], row['record_b'], round(float(row['score']), 6)
