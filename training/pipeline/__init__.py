"""The pipeline `fast`: a convolutional spaCy pipeline, taught by the treebanks and by the pipeline `accurate`.

    python -m training.pipeline.train DATA OUT

One processor, fixed seeds; a stage whose output lies in OUT is not done again. DATA is the folder of the unpacked data
sets. Three stages: OUT/taught.jsonl, news that `accurate` has read; OUT/grammar, tags and trees; OUT/names. The last
thing written is OUT/en_fast, a folder that `--nlp OUT/en_fast` takes. Word vectors come from the pipeline that ships.
Set OPENBLAS_NUM_THREADS=1 where other work runs on the machine.
"""
