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


# Settings that are named here as in C#, but for the case of their first letter.
ALPHA_RULES = ["alphaL1", "alphaL2", "alphaNonNegative"]
WEIGHT_RULES = [tensor + rule for tensor in ("kernel", "bias") for rule in ("L1", "L2", "MaxNorm", "NonNegative")] + ["outputL1", "outputL2"]
UPDATE = ["gradientAccumulationSteps", "clipValue", "clipNorm", "globalClipNorm", "emaMomentum", "emaOverwriteFrequency"]


def settings(spec, names):
    return [f"{name[0].upper()}{name[1:]} = {'true' if spec[name] is True else spec[name]}" for name in names if name in spec]


def quoted(name):
    return f'"{name}"'


def padding(spec):
    return [] if spec["padding"] == "Valid" else [f"Padding = Padding.{spec['padding']}"]


def width(spec, window):
    return [f"{window}Width = {spec['kernel'][1]}"] if len(set(spec["kernel"])) > 1 else []


def given_activation(spec):
    return [] if spec["activation"] == "Linear" else [f"Activation.{spec['activation']}"]


def sliding(spec):
    settings = ([f"Groups = {spec['groups']}"] if "groups" in spec else []) + ([] if spec["bias"] else ["UseBias = false"])
    for numbers, both, each in (("strides", "Strides", "Stride"), ("dilation", "DilationRate", "Dilation")):
        if len(set(spec[numbers])) > 1:
            settings += [f"{each}{dimension} = {number}" for dimension, number in zip(("Height", "Width"), spec[numbers])]
        elif spec[numbers][0] > 1:
            settings.append(f"{both} = {spec[numbers][0]}")
    return settings + padding(spec)


def layer(spec):
    kind = spec["kind"]
    if kind == "Dense":
        activation = "" if spec["activation"] == "Linear" else f", Activation.{spec['activation']}"
        return f"Dense({spec['units']}{activation}{'' if spec['bias'] else ', UseBias = false'}{''.join(', ' + rule for rule in settings(spec, WEIGHT_RULES))})"
    if kind.startswith(("ZeroPadding", "Cropping")):
        return f"{kind}({', '.join(f'{edge} = {number}' for edge, number in zip(['Top', 'Bottom', 'Left', 'Right'][-len(spec['edges']):], spec['edges']))})"
    if kind.startswith("UpSampling"):
        sizes = [str(spec["sizes"][0])] + ([f"SizeWidth = {spec['sizes'][1]}"] if len(set(spec["sizes"])) > 1 else [])
        return f"{kind}({', '.join(sizes + ([] if spec['interpolation'] == 'Nearest' else [f'Interpolation = Interpolation.' + spec['interpolation']]))})"
    if kind == "RepeatVector":
        return f"RepeatVector({spec['count']})"
    if "Conv" in kind:
        filters = [str(spec["filters"])] if "filters" in spec else []
        multiplier = [f"DepthMultiplier = {spec['multiplier']}"] if spec.get("multiplier", 1) > 1 else []
        return f"{kind}({', '.join(filters + [str(spec['kernel'][0])] + given_activation(spec) + width(spec, 'Kernel') + multiplier + sliding(spec))})"
    if kind.startswith("Global"):
        return kind
    if "Pooling" in kind:
        strides = [f"Strides = {spec['given']}"] if spec["given"] else []
        return f"{kind}({', '.join([str(spec['kernel'][0])] + width(spec, 'Pool') + strides + padding(spec))})"
    if kind == "PRelu":
        axes = [f"SharedAxes = [{', '.join(str(axis) for axis in spec['sharedAxes'])}]"] if spec["sharedAxes"] else []
        rules = axes + settings(spec, ALPHA_RULES)
        return f"PRelu({', '.join(rules)})" if rules else kind
    if kind == "GroupNormalization":
        left_out = [f"{setting} = false" for setting, tensor in (("Center", "bias"), ("Scale", "weight")) if not spec[tensor]]
        return f"GroupNormalization({', '.join([str(spec['groups'])] + left_out)})"
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
    if kind == "Permute":
        return f"Permute({', '.join(str(dimension) for dimension in spec['dims'])})"
    if kind == "Rescaling":
        numbers = [spec["scale"]] + ([spec["offset"]] if spec["offset"] else [])
        return f"Rescaling({', '.join(str(number) for number in numbers)})"
    return kind


def loss(spec):
    smoothing = spec.get("labelSmoothing")
    return f"Loss(Loss.{spec['loss']}{f', LabelSmoothing = {smoothing}' if smoothing else ''})"


def optimizer(spec):
    arguments = [str(spec["rate"])]
    if spec["kind"] == "RmsProp":
        arguments.append("Epsilon = 1e-30")
    arguments += settings(spec, ["momentum", "nesterov", "centered"])
    if "emaMomentum" in spec:
        arguments.append("UseEma = true")
    arguments += settings(spec, UPDATE)
    return f"{spec['kind']}({', '.join(arguments)})"


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
