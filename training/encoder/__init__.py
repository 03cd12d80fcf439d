"""One MiniLM encoder with a head for every task of reading a sentence.

python -m training.encoder.train DATA MINILM OUT     fine-tunes (CPU, fixed seed)
python -m training.encoder.export OUT                writes one int8 ONNX file and its label lists
"""
