"""FollowTheMoney: a dossier as entities, and as statements with the wording beside the value.

Reports become articles, actors persons, organisations and addresses, events events; a reading and an utterance become
notes. What a report has to do with any of them is a `Documentation` between the two, with the words and where they
stand. Nothing here needs the followthemoney package.
"""
