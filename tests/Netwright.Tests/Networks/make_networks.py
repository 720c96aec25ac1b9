"""Writes the declarations of the networks with golden values, a file a family, beside this file.

    python3 make_networks.py
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "Golden"))
sys.dont_write_bytecode = True

from golden_networks import families  # noqa: E402

HEADER = """// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;
"""


def quoted(name):
    return f'"{name}"'


def layer(spec):
    kind = spec["kind"]
    if kind == "Dense":
        activation = "" if spec["activation"] == "Linear" else f", Activation.{spec['activation']}"
        penalties = "".join(f", {name[0].upper()}{name[1:]} = {spec[name]}" for name in ("outputL1", "outputL2") if name in spec)
        return f"Dense({spec['units']}{activation}{'' if spec['bias'] else ', UseBias = false'}{penalties})"
    if kind == "Activation":
        return f"Activation(Activation.{spec['activation']})"
    if "names" in spec:
        return f"{kind}({', '.join(quoted(name) for name in spec['names'])})"
    if kind == "BatchNormalization":
        return kind if spec["momentum"] == 0.99 else f"{kind}(Momentum = {spec['momentum']})"
    if "rate" in spec:
        return f"{kind}({spec['rate']})"
    if kind == "Reshape":
        return f"Reshape({', '.join(str(size) for size in spec['shape'])})"
    if kind == "Rescaling":
        numbers = [spec["scale"]] + ([spec["offset"]] if spec["offset"] else [])
        return f"Rescaling({', '.join(str(number) for number in numbers)})"
    return kind


def loss(spec):
    smoothing = spec.get("labelSmoothing")
    return f"Loss(Loss.{spec['loss']}{f', LabelSmoothing = {smoothing}' if smoothing else ''})"


def optimizer(spec):
    settings = [str(spec["rate"])]
    if spec["kind"] == "RmsProp":
        settings.append("Epsilon = 1e-30")
    if "momentum" in spec:
        settings.append(f"Momentum = {spec['momentum']}")
    settings += [f"{name} = true" for name in ("Nesterov", "Centered") if spec.get(name.lower())]
    return f"{spec['kind']}({', '.join(settings)})"


def declaration(spec, layers_on_a_line):
    layers = [layer(one) for one in spec["layers"]]
    if layers_on_a_line:
        layers = [", ".join(layers)]
    shape = ", ".join(str(size) for size in spec["input"])
    attributes = [f"Network({shape})"] + layers + [loss(spec), optimizer(spec["optimizer"])]
    return "".join(f"[{attribute}]\n" for attribute in attributes) + f"internal sealed partial class {spec['name']};\n"


def main():
    for family, networks in families().items():
        name = family[0].upper() + family[1:]
        text = "\n".join([HEADER] + [declaration(spec, family in ("stacks", "joins")) for spec in networks])
        (HERE / f"{name}.cs").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
