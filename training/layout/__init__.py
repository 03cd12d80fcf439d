"""Trains what tells an article from page furniture: `python -m training.layout CLUSTERS PAGES > furniture.json`.

CLUSTERS and PAGES are the unpacked folders of `clusters` (news articles as collectors extracted them, furniture
left in) and `pages` (captured HTML with the article's text). From CLUSTERS come weak labels: a line that an outlet
repeats in three articles or more is furniture, and so is one whose wording the rules of
`variorum/data/layout/furniture.tsv` know; lines that stand once and read like sentences are article. From PAGES come
true labels. The cases' own file `news_cluster.jsonl` is not read.
"""
