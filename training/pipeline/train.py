"""Trains the pipeline `fast`: `python -m training.pipeline.train DATA OUT`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import spacy
from spacy.training.loop import train
from spacy.util import load_config, load_model_from_config, resolve_dot_names
from thinc.api import Config, NumpyOps, fix_random_seed, set_current_ops

from training.pipeline import lessons, taught
from variorum.annotate.language import SpacyLanguage

HERE = Path(__file__).parent
VECTORS = "src/variorum/models/en_fast"
READERS = lessons.__name__
"""What registers the readers that the configurations name."""


def stage(name: str, out: Path, paths: dict[str, str], steps: int | None) -> Any:
    """The pipeline of one configuration, trained; read back where a run that ended left it."""
    last = out / name / "model-last"
    if not (out / name / "done").exists():
        overrides: dict[str, Any] = {f"paths.{key}": value for key, value in paths.items()}
        if steps:
            overrides |= {"training.max_steps": steps, "training.eval_frequency": steps}
        nlp = initialised(load_config(HERE / f"{name}.cfg", overrides=overrides, interpolate=True))
        (out / name).mkdir(exist_ok=True)
        train(nlp, out / name, stdout=sys.stdout, stderr=sys.stderr)
        (out / name / "done").touch()
    return spacy.load(last)


def initialised(config: Any) -> Any:
    """A pipeline with the labels of the finite set, before its first step."""
    fix_random_seed(config["training"]["seed"])
    nlp = load_model_from_config(config, auto_fill=True)
    (initial,) = resolve_dot_names(nlp.config, ["corpora.initial"])
    examples = initial(nlp)
    nlp.initialize(lambda: examples)
    return nlp


def assemble(grammar: Any, names: Any, place: Path) -> None:
    """One pipeline of both; the paths of this machine do not go with it."""
    grammar.add_pipe("ner", source=names)
    kept = grammar.config.merge({"initialize": {"vectors": None}})
    grammar.config = Config({**kept, "paths": dict.fromkeys(kept["paths"]), "corpora": {}})
    grammar.meta.update(lang="en", name="fast", version="2.0.0", performance={})
    grammar.to_disk(place)


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--steps", type=int, help="of each stage, in the place of what its configuration says")
    args = parser.parse_args(argv)
    args.out.mkdir(parents=True, exist_ok=True)
    set_current_ops(NumpyOps(use_blis=False))
    read = args.out / "taught.jsonl"
    if not read.exists():
        taught.keep(taught.read_news(args.data / "clusters" / "news_stream.jsonl", SpacyLanguage("accurate")), read)
    paths = {"data": str(args.data), "taught": str(read), "vectors": VECTORS}
    grammar = stage("grammar", args.out, paths, args.steps)
    assemble(grammar, stage("names", args.out, paths, args.steps), args.out / "en_fast")


if __name__ == "__main__":
    main()
