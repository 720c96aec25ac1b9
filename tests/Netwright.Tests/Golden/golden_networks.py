"""The networks with golden values, by family. make_golden.py trains them; ../Networks/make_networks.py writes their declarations in C#.

A spec holds the input shape, the layers, the loss, the optimizer, the batch, and where inputs, targets and first parameters come
from: a list of numbers, or a stream of `sequence` with its scale.
"""

import math
import random

ADAM = {"kind": "Adam", "rate": 0.001}
OPTIMIZERS = {
    "Sgd": {"kind": "Sgd", "rate": 0.05},
    "SgdMomentum": {"kind": "Sgd", "rate": 0.05, "momentum": 0.9},
    "SgdNesterov": {"kind": "Sgd", "rate": 0.05, "momentum": 0.9, "nesterov": True},
    "Adam": ADAM,
    "AdamW": {"kind": "AdamW", "rate": 0.001},
    "RmsProp": {"kind": "RmsProp", "rate": 0.001},
    "RmsPropMomentum": {"kind": "RmsProp", "rate": 0.001, "momentum": 0.9},
    "RmsPropCentered": {"kind": "RmsProp", "rate": 0.001, "centered": True},
}

# Those that came later; the random stacks draw from the ones above.
MORE_OPTIMIZERS = {
    "AdaGrad": {"kind": "AdaGrad", "rate": 0.05},
    "Nadam": {"kind": "Nadam", "rate": 0.001},
    "Lion": {"kind": "Lion", "rate": 0.001},
}
SPARSE = "SparseCategoricalCrossentropy"
HEADS = [
    ("MeanSquaredError", "Linear"), ("MeanAbsoluteError", "Linear"), ("Huber", "Linear"), ("BinaryCrossentropy", "Sigmoid"),
    ("CategoricalCrossentropy", "Softmax"), (SPARSE, "Softmax"), ("KullbackLeibler", "Softmax"), ("Hinge", "Tanh"), ("Hinge", "Linear"),
    ("Poisson", "Softplus"),
]
ACTIVATIONS = [
    "Linear", "Relu", "LeakyRelu", "Elu", "Selu", "Gelu", "Silu", "Softplus", "Mish", "Sigmoid", "HardSigmoid", "Tanh", "Softmax",
]

# Random stacks for which the first stream was refused, and how many further ones were too; likewise those with joins.
OTHER_STREAMS = {31: 3}
OTHER_JOINED_STREAMS = {6: 1}

# How many random networks over maps there are, and likewise how many streams of theirs were refused.
MAP_STACKS = 24
OTHER_MAP_STREAMS = {16: 1}


def dense(units, activation="Linear", bias=True, **rules):
    return {"kind": "Dense", "units": units, "activation": activation, "bias": bias, **rules}


def activation(kind):
    return {"kind": "Activation", "activation": kind}


def join(kind, *names):
    return {"kind": kind, "names": list(names)}


def network(name, shape, layers, loss, optimizer, batch, stream, inputs=None, targets=None, gain=1.0, smoothing=0.0, bits=24, positions=1):
    """Fills in the parameters, a power of two near Glorot's range times the gain, and the streams that were not given."""
    spec = {"name": name, "input": shape, "layers": layers, "loss": loss, "optimizer": optimizer, "batch": batch}
    if smoothing:
        spec["labelSmoothing"] = smoothing
    if positions > 1:
        spec["positions"] = positions
    spec["inputs"] = inputs or {"stream": stream * 100, "scale": 4.0}

    width, numbers, parameters, widths = math.prod(shape), {}, {}, {"input": math.prod(shape)}
    for layer in layers:
        kind = layer["kind"]
        number = numbers[kind] = numbers.get(kind, 0) + 1
        name = f"{kind.lower()}{number}"
        if kind == "Dense":
            units = layer["units"]
            scale = gain * 2.0 ** round(math.log2(2 * math.sqrt(6 / (width + units))))
            parameters[f"{name}.weight"] = {"shape": [units, width], "stream": stream * 100 + 2 * number, "scale": scale, "bits": bits}
            if layer["bias"]:
                parameters[f"{name}.bias"] = {"shape": [units], "stream": stream * 100 + 2 * number + 1, "scale": scale / 2, "bits": bits}
            width = units
        elif kind.startswith("SeparableConv"):
            between = layer["shape"][-1] * layer["multiplier"]
            tensors = {"depthwise": [between, 1, *layer["kernel"]], "pointwise": [layer["filters"], between, *[1] * len(layer["kernel"])], "bias": [layer["filters"]]}
            for offset, (tensor, shape) in enumerate(tensors.items()):
                parameters[f"{name}.{tensor}"] = {"shape": shape, "stream": stream * 100 + 3 * number + 40 + offset, "scale": 0.5, "bits": bits}
            width = math.prod(layer["out"])
        elif "Conv" in kind:
            channels, made = layer["shape"][-1], layer["out"][-1]
            weights = [channels, made, *layer["kernel"]] if "Transpose" in kind else [made, 1, *layer["kernel"]] if "Depthwise" in kind else [made, channels // layer.get("groups", 1), *layer["kernel"]]
            scale = gain * 2.0 ** round(math.log2(2 * math.sqrt(6 / (math.prod(weights[1:]) + weights[0] * math.prod(layer["kernel"])))))
            parameters[f"{name}.weight"] = {"shape": weights, "stream": stream * 100 + 2 * number + 20, "scale": scale, "bits": bits}
            if layer["bias"]:
                parameters[f"{name}.bias"] = {"shape": [made], "stream": stream * 100 + 2 * number + 21, "scale": scale / 2, "bits": bits}
            width = math.prod(layer["out"])
        elif "out" in layer:
            width = math.prod(layer["out"])
        elif kind == "PRelu":
            parameters[f"{name}.weight"] = {"shape": alphas(layer), "stream": stream * 100 + 2 * number + 60, "scale": 1.0, "bits": bits}
        elif kind in ("RmsNormalization", "GroupNormalization"):
            scales = {"weight": 4.0} if kind == "RmsNormalization" else {tensor: scale for tensor, scale in (("weight", 4.0), ("bias", 1.0)) if layer[tensor]}
            for offset, (tensor, scale) in enumerate(scales.items()):
                parameters[f"{name}.{tensor}"] = {"shape": layer["shape"][-1:], "stream": stream * 100 + 4 * number + 70 + offset, "scale": scale, "bits": bits}
        elif kind == "LayerNormalization":
            parameters[f"{name}.weight"] = {"shape": [width], "stream": stream * 100 + 2 * number + 50, "scale": 4.0, "bits": bits}
            parameters[f"{name}.bias"] = {"shape": [width], "stream": stream * 100 + 2 * number + 51, "scale": 1.0, "bits": bits}
        elif kind == "BatchNormalization":
            features = layer.get("features", width)
            for offset, (tensor, scale) in enumerate([("weight", 4.0), ("bias", 1.0), ("running_mean", 1.0)]):
                parameters[f"{name}.{tensor}"] = {"shape": [features], "stream": stream * 100 + 4 * number + 50 + offset, "scale": scale, "bits": bits}
            parameters[f"{name}.running_var"] = {"shape": [features], "stream": stream * 100 + 4 * number + 53, "scale": 1.0, "bits": 16, "offset": 1.0}
        elif kind == "Normalization":
            parameters[f"{name}.mean"] = {"shape": [layer["features"]], "stream": stream * 100 + 90, "scale": 2.0, "bits": bits}
            parameters[f"{name}.variance"] = {"shape": [layer["features"]], "stream": stream * 100 + 91, "scale": 1.0, "bits": 16, "offset": 1.0}
        elif kind == "Concatenate":
            width += sum(widths[other] for other in layer["names"])
        widths[name] = width

    spec["parameters"] = parameters
    spec["targets"] = targets or default_targets(loss, batch * positions, width // positions, stream)
    return spec


def alphas(layer):
    """The alphas of a rectifier as files hold them: of each channel those of its positions, but for axes that share them."""
    sizes = [1 if axis in layer["sharedAxes"] else size for axis, size in enumerate(layer["shape"], start=1)]
    return sizes[-1:] + ([math.prod(sizes[:-1])] if math.prod(sizes[:-1]) > 1 else [])


def default_targets(loss, batch, width, stream):
    """Targets that suit the loss, with the corner cases among them: class 0 and the last, zero counts, hinge's 0 for -1."""
    draws = [((index * 2654435761 + stream * 40503 + 12345) >> 7) % 1024 for index in range(batch * width)]
    if loss == SPARSE:
        return [(draws[index] + index) % width for index in range(batch)]
    if loss == "BinaryCrossentropy":
        return [[0.0, 1.0, 1.0, 0.25][draw % 4] for draw in draws]
    if loss in ("CategoricalCrossentropy", "KullbackLeibler"):
        rows = [draws[row * width:(row + 1) * width] for row in range(batch)]
        return [share for row in rows for share in distribution([draw % 4 for draw in row])]
    if loss == "Hinge":
        return [[-1.0, 1.0, 0.0, 1.0][draw % 4] for draw in draws]
    if loss == "Poisson":
        return [float(draw % 5) for draw in draws]
    return [draw / 256 - 2 for draw in draws]


def distribution(weights):
    """Shares in 64ths that sum to exactly 1 in float32; a zero weight stays a zero share."""
    total = sum(weights)
    if total == 0:
        return [1.0] + [0.0] * (len(weights) - 1)
    shares = [weight * 64 // total / 64 for weight in weights]
    shares[weights.index(max(weights))] += 1 - sum(shares)
    return shares


def activations():
    attached = [
        network(f"{kind}Golden", [6], [dense(9, kind), dense(5, kind)], "MeanSquaredError", ADAM, 5, 10 + index, gain=2.0)
        for index, kind in enumerate(ACTIVATIONS)
    ]
    apart = network(
        "ActivationLayersGolden", [6], [dense(9), activation("Silu"), dense(7), activation("Softplus"), dense(5), activation("Tanh")],
        "MeanSquaredError", ADAM, 5, 30)
    # Behind Tanh, so that no exponential overflows; the last one is Poisson's own activation.
    exponential = network("ExponentialGolden", [6], [dense(9, "Tanh"), dense(17, "Exponential"), dense(3, "Exponential")], "Poisson", ADAM, 5, 31)
    return attached + [apart, exponential]


def losses():
    sgd = OPTIMIZERS["Sgd"]
    result = [
        network(f"{loss}{head}Golden", [4], [dense(7, "Tanh"), dense(3, head)], loss, sgd, 7, 40 + index)
        for index, (loss, head) in enumerate(HEADS)
    ]
    for index, (loss, head) in enumerate([("BinaryCrossentropy", "Sigmoid"), ("CategoricalCrossentropy", "Softmax"), (SPARSE, "Softmax")]):
        # Logits of up to +-1000 and more, in whole numbers, so that float32 holds them exactly.
        extreme = {"stream": 6000 + index, "scale": 4.0, "bits": 3}
        for smoothing, label in [(0.0, ""), (0.125, "Smoothed")]:
            result.append(network(
                f"{loss}{label}ExtremeGolden", [3], [dense(4, head)], loss, sgd, 7, 60 + index,
                inputs=extreme, gain=512.0, smoothing=smoothing, bits=8))
        result.append(network(
            f"{loss}SmoothedGolden", [4], [dense(7, "Tanh"), dense(3, head)], loss, sgd, 7, 70 + index, smoothing=0.125))
        result.append(network(
            f"{loss}ApartGolden", [4], [dense(7, "Tanh"), dense(3), activation(head)], loss, sgd, 7, 80 + index))
        result.append(network(
            f"{loss}BentGolden", [4], [dense(7, "Tanh"), dense(20, "Silu"), activation(head)], loss, sgd, 7, 85 + index))
    return result


def sizes():
    stacks = [
        ("Sizes1x1", [1], [dense(1, "Tanh"), dense(1)], "MeanSquaredError", "Sgd", 1),
        ("Sizes3x3x1", [3], [dense(3, "Gelu"), dense(1)], "MeanSquaredError", "Adam", 2),
        ("Sizes5x15x16", [5], [dense(15, "Silu"), dense(16)], "MeanSquaredError", "SgdMomentum", 5),
        ("Sizes15x17x31", [15], [dense(17, "Tanh"), dense(31)], "MeanSquaredError", "AdamW", 33),
        ("Sizes16x16x16", [16], [dense(16, "Elu"), dense(16)], "Huber", "SgdNesterov", 16),
        ("Sizes17x31x3", [17], [dense(31, "Softplus"), dense(3, "Softmax")], SPARSE, "RmsProp", 7),
        ("Sizes33x100x17", [33], [dense(100, "Relu"), dense(17)], "MeanSquaredError", "Sgd", 33),
        ("Sizes100x33x5", [100], [dense(33, "Tanh"), dense(5, "Softmax")], SPARSE, "Adam", 7),
        ("Sizes31x3", [31], [dense(3, "Sigmoid")], "BinaryCrossentropy", "Sgd", 1),
        ("Sizes3x100x1", [3], [dense(100, "Selu"), dense(1)], "MeanSquaredError", "Adam", 5),
        ("NoBias5x16x3", [5], [dense(16, "Tanh", False), dense(3, bias=False)], "MeanSquaredError", "Adam", 5),
        ("NoBias33x31x10", [33], [dense(31, "Relu", False), dense(10, "Softmax")], SPARSE, "SgdMomentum", 33),
    ]
    return [
        network(f"{name}Golden", shape, layers, loss, OPTIMIZERS[optimizer], batch, 100 + index, inputs={"stream": 10000 + 100 * index, "scale": 2.0})
        for index, (name, shape, layers, loss, optimizer, batch) in enumerate(stacks)
    ]


def tutorials():
    pixels = {"stream": 21200, "scale": 2.0, "positive": True}
    return [
        network(
            "XorGolden", [2], [dense(4, "Tanh"), dense(1, "Sigmoid")], "BinaryCrossentropy", {"kind": "Adam", "rate": 0.1}, 4, 120,
            inputs=[0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0], targets=[0.0, 1.0, 1.0, 0.0]),
        network("BinaryGolden", [10], [dense(64, "Relu"), dense(32, "Relu"), dense(1, "Sigmoid")], "BinaryCrossentropy", ADAM, 33, 121),
        network("DigitsGolden", [28, 28], [{"kind": "Flatten"}, dense(128, "Relu"), dense(10, "Softmax")], SPARSE, ADAM, 8, 212, inputs=pixels),
    ]


def optimizers(rules):
    result = []
    for name, optimizer in rules.items():
        result.append(network(f"{name}SmallGolden", [5], [dense(17, "Tanh"), dense(3)], "MeanSquaredError", optimizer, 7, 130))
        result.append(network(f"{name}WideGolden", [33], [dense(100, "Tanh"), dense(10, "Softmax")], SPARSE, optimizer, 33, 131))
    return result


def stacks():
    """Sixty random networks: up to four layers of any kind and size, then a head that suits the loss.

    Numbers 4 and 12 are left out: hinge on a linear head gives deltas of equal magnitude, which there sum to exactly zero or to a
    rounding error, and the adaptive optimizers blow that up to a whole step.
    """
    return [stack(number) for number in range(62) if number not in (4, 12)]


def stack(number):
    draw = random.Random(f"stack {number}")
    shape = draw.choice([[draw.randint(1, 40)], [draw.randint(1, 6), draw.randint(1, 6)], [2, 3, 4]])
    layers = [{"kind": "Flatten"}] if len(shape) > 1 else []
    for _ in range(draw.randint(0, 4)):
        kind = draw.choice(["Dense", "Dense", "Dense", "Activation", "Dropout"])
        if kind == "Dense":
            layers.append(dense(draw.randint(1, 40), draw.choice(ACTIVATIONS), draw.random() < 0.8))
        elif kind == "Activation":
            layers.append(activation(draw.choice(ACTIVATIONS[1:])))
        else:
            layers.append({"kind": "Dropout", "rate": 0.0})

    loss, head = draw.choice(HEADS + [("MeanSquaredError", draw.choice(ACTIVATIONS))])
    if draw.random() < 0.3 and head != "Linear":
        layers += [dense(draw.randint(1, 20)), activation(head)]
    else:
        layers.append(dense(draw.randint(1, 20), head, draw.random() < 0.8))
    smoothing = draw.choice([0.0, 0.125]) if "Crossentropy" in loss else 0.0
    optimizer = OPTIMIZERS[draw.choice(sorted(OPTIMIZERS))]
    stream = 300 + number + OTHER_STREAMS.get(number, 0) * 100
    return network(
        f"Stack{number:02}Golden", shape, layers, loss, optimizer, draw.randint(1, 20), stream,
        inputs={"stream": stream * 100, "scale": 2.0}, smoothing=smoothing)


def joins():
    """Networks in which an output has several readers: near and far, of every kind, with epilogues before and behind, panels cut anywhere."""
    add, multiply, concatenate = (lambda *names, kind=kind: join(kind, *names) for kind in ("Add", "Multiply", "Concatenate"))
    stacks = [
        ("Residual", [20], [
            dense(33, "Relu"), dense(33, "Relu"), dense(33), add("dense1"), activation("Relu"), dense(33, "Tanh"), dense(33), add("activation1"), dense(5, "Softmax")],
            SPARSE, "Adam", 7),
        ("ResidualOfInput", [17], [dense(40, "Gelu"), dense(17), add("input"), dense(3)], "MeanSquaredError", "Sgd", 5),
        ("TwoBlocksBack", [9], [dense(18, "Mish"), dense(18, "Silu"), dense(18, "Elu"), add("dense1", "dense2"), dense(18), add("dense1"), dense(2)], "Huber", "AdamW", 6),
        ("AddLast", [12], [dense(12, "Tanh"), dense(12), add("dense1", "input")], "MeanSquaredError", "SgdMomentum", 9),
        ("AddThenSoftmax", [12], [dense(20, "Selu"), dense(20), add("dense1"), activation("Softmax")], SPARSE, "Adam", 9),
        ("Doubled", [6], [dense(19, "Sigmoid"), add("dense1"), dense(4)], "MeanSquaredError", "Sgd", 4),
        ("Squared", [6], [dense(19, "Softplus"), multiply("dense1"), dense(4)], "MeanSquaredError", "Sgd", 4),
        ("Gate", [10], [dense(35, "Sigmoid"), dense(35), multiply("dense1", "dense1"), activation("Gelu"), dense(6)], "MeanSquaredError", "RmsProp", 8),
        ("GateOfInput", [31], [dense(31, "HardSigmoid"), multiply("input"), dense(4, "Sigmoid")], "BinaryCrossentropy", "Adam", 7),
        ("Skip", [10], [dense(20, "Relu"), dense(13, "Tanh"), concatenate("dense1", "input"), dense(7, "Softmax")], SPARSE, "Adam", 11),
        ("SkipAligned", [32], [dense(16, "Tanh"), concatenate("input", "dense1"), dense(16, "Silu"), concatenate("concatenate1"), dense(3, "Softplus")], "Poisson", "Adam", 5),
        ("SkipTwice", [3], [dense(15, "Gelu"), concatenate("dense1"), dense(17, "Mish"), concatenate("dense1", "concatenate1"), activation("Tanh"), dense(2)], "Huber", "Sgd", 6),
        ("SkipLast", [7], [dense(9, "Tanh"), dense(5, "Sigmoid"), concatenate("dense1", "dense2")], "MeanAbsoluteError", "SgdNesterov", 5),
        ("SoftmaxTwice", [8], [dense(18, "Softmax"), dense(18), activation("Softmax"), multiply("dense1"), add("activation1"), dense(3)], "MeanSquaredError", "Adam", 5),
        ("NamedBeforeActivation", [14], [dense(24), activation("Mish"), add("dense1"), dense(24), activation("Relu"), {"kind": "Dropout", "rate": 0.0}, add("activation2", "dense2"), dense(3)],
            "MeanSquaredError", "RmsPropCentered", 7),
        ("InputThroughFlatten", [3, 4], [{"kind": "Flatten"}, activation("Tanh"), add("flatten1"), dense(5), concatenate("flatten1")], "MeanSquaredError", "Adam", 5),
    ]
    fixed = [
        network(f"{name}Golden", shape, layers, loss, OPTIMIZERS[optimizer], batch, 500 + index, inputs={"stream": (500 + index) * 100, "scale": 2.0})
        for index, (name, shape, layers, loss, optimizer, batch) in enumerate(stacks)
    ]

    # Number 16 squares what it has squared before, and float32 has no stream that is good enough.
    return fixed + [joined_stack(number) for number in range(30) if number != 16]


def joined_stack(number):
    """A random network in which every layer may be joined to any before it of its width, or put beside any."""
    draw = random.Random(f"joined stack {number}")
    width = draw.randint(2, 40)
    layers, numbers, widths = [], {}, {"input": width}
    for _ in range(draw.randint(3, 9)):
        kind = draw.choice(["Dense", "Dense", "Dense", "Activation", "Add", "Add", "Multiply", "Concatenate", "LayerNormalization"])
        current = list(widths.values())[-1]
        equal = [name for name, other in widths.items() if other == current]
        if kind == "Dense":
            units = draw.choice([current, draw.choice(list(widths.values())), draw.randint(1, 40)])
            layers.append(dense(units, draw.choice(ACTIVATIONS), draw.random() < 0.8))
            current = units
        elif kind == "Activation":
            layers.append(activation(draw.choice(ACTIVATIONS[1:])))
        elif kind in ("Add", "Multiply"):
            layers.append(join(kind, *draw.choices(equal, k=draw.choice([1, 1, 2]))))
        elif kind == "Concatenate":
            names = draw.choices(list(widths), k=draw.choice([1, 1, 2]))
            layers.append(join(kind, *names))
            current += sum(widths[name] for name in names)
        elif current > 2:
            layers.append({"kind": kind})
        else:
            continue
        numbers[kind] = numbers.get(kind, 0) + 1
        widths[f"{kind.lower()}{numbers[kind]}"] = current

    loss, head = draw.choice(HEADS)
    layers.append(dense(draw.randint(2, 20), head))
    optimizer = OPTIMIZERS[draw.choice(sorted(OPTIMIZERS))]
    stream = 700 + number + OTHER_JOINED_STREAMS.get(number, 0) * 100
    return network(
        f"JoinedStack{number:02}Golden", [widths["input"]], layers, loss, optimizer, draw.randint(1, 20), stream, inputs={"stream": stream * 100, "scale": 2.0})


def normalizations():
    normal = {"kind": "LayerNormalization"}
    stacks = [
        ("Normalized", [20], [dense(33), normal, activation("Relu"), dense(17), normal, activation("Gelu"), dense(5, "Softmax")], SPARSE, "Adam", 7),
        ("NormalizedInput", [7], [normal, dense(17, "Softplus"), normal, dense(3)], "MeanSquaredError", "Sgd", 5),
        ("NormalizedOutput", [9], [dense(16, "Tanh"), normal], "MeanSquaredError", "AdamW", 33),
        ("NormalizedNarrow", [9], [dense(5), normal, dense(40, "Silu"), normal, activation("Softmax")], SPARSE, "SgdMomentum", 6),
        ("NormalizedResidual", [24], [
            dense(24), normal, dense(48, "Gelu"), dense(24), {"kind": "Dropout", "rate": 0.0}, join("Add", "dense1"), normal, dense(48, "Gelu"), dense(24), join("Add", "layernormalization2"),
            normal, dense(4, "Softmax")], SPARSE, "Adam", 12),
    ]
    return [
        network(f"{name}Golden", shape, layers, loss, OPTIMIZERS[optimizer], batch, 600 + index, inputs={"stream": (600 + index) * 100, "scale": 4.0})
        for index, (name, shape, layers, loss, optimizer, batch) in enumerate(stacks)
    ]


def batch_normalization(momentum=0.99):
    return {"kind": "BatchNormalization", "momentum": momentum}


def batch_normalizations():
    """Biases that a batch normalization takes away again are left out: their gradient is nothing but rounding."""
    normal = batch_normalization()
    stacks = [
        ("BatchNormalized", [20], [
            dense(33, bias=False), normal, activation("Relu"), dense(17, bias=False), batch_normalization(0.9), activation("Gelu"), dense(5, "Softmax")], SPARSE, "Adam", 12),
        ("BatchNormalizedInput", [7], [batch_normalization(0.5), dense(17, "Softplus"), normal, dense(3)], "MeanSquaredError", "Sgd", 9),
        ("BatchNormalizedOutput", [9], [dense(16, "Tanh"), batch_normalization(0.0)], "MeanSquaredError", "AdamW", 33),
        ("BatchNormalizedNarrow", [9], [dense(1, bias=False), normal, dense(40, "Silu"), activation("Softmax")], SPARSE, "SgdMomentum", 14),
        ("BatchNormalizedTall", [5], [dense(20, bias=False), batch_normalization(0.8), activation("Relu"), dense(1, "Sigmoid")], "BinaryCrossentropy", "RmsProp", 200),
        ("BatchNormalizedResidual", [24], [
            dense(24, bias=False), normal, dense(48, "Gelu"), dense(24, bias=False), join("Add", "dense1"), normal, dense(48, "Gelu"),
            join("Concatenate", "batchnormalization2"), dense(4, "Softmax")],
            SPARSE, "Adam", 15),
    ]
    return [
        network(f"{name}Golden", shape, layers, loss, OPTIMIZERS[optimizer], batch, 800 + index, inputs={"stream": (800 + index) * 100, "scale": 4.0})
        for index, (name, shape, layers, loss, optimizer, batch) in enumerate(stacks)
    ]


def updates():
    """What every optimizer can do with gradients before a step and with parameters after it. Limits are such that some of the steps reach them."""
    small, wide, tall = [dense(17, "Tanh"), dense(3)], [dense(100, "Tanh"), dense(10, "Softmax")], [dense(100, "Tanh"), dense(2)]
    normal = [dense(20, bias=False), batch_normalization(0.9), activation("Relu"), dense(4, "Softmax")]
    rules = [
        ("ClipValue", [5], small, "MeanSquaredError", "SgdMomentum", {"clipValue": 0.03}, 7),
        ("ClipValueWide", [33], wide, SPARSE, "RmsProp", {"clipValue": 0.004}, 33),
        ("ClipNorm", [5], small, "MeanSquaredError", "Sgd", {"clipNorm": 0.25}, 7),
        ("ClipNormWide", [100], tall, "Huber", "SgdNesterov", {"clipNorm": 0.125}, 33),
        ("GlobalClipNorm", [5], small, "MeanSquaredError", "AdamW", {"globalClipNorm": 0.5}, 7),
        ("GlobalClipNormWide", [100], tall, "Huber", "SgdMomentum", {"globalClipNorm": 0.25}, 33),
        ("Accumulated", [5], small, "MeanSquaredError", "Adam", {"gradientAccumulationSteps": 3}, 7),
        ("AccumulatedClipValue", [33], wide, SPARSE, "Nadam", {"gradientAccumulationSteps": 2, "clipValue": 0.004}, 20),
        ("AccumulatedClipNorm", [100], tall, "Huber", "Sgd", {"gradientAccumulationSteps": 4, "clipNorm": 0.125}, 9),
        ("Averaged", [5], small, "MeanSquaredError", "Sgd", {"emaMomentum": 0.9}, 7),
        ("AveragedWide", [33], wide, SPARSE, "Lion", {"emaMomentum": 0.75, "emaOverwriteFrequency": 3}, 33),
        ("AveragedAccumulated", [5], small, "MeanSquaredError", "AdaGrad", {"emaMomentum": 0.75, "emaOverwriteFrequency": 3, "gradientAccumulationSteps": 2}, 7),
        ("Everything", [9], normal, SPARSE, "AdamW", {"emaMomentum": 0.75, "emaOverwriteFrequency": 2, "gradientAccumulationSteps": 2, "globalClipNorm": 0.25}, 24),
    ]
    every = {**OPTIMIZERS, **MORE_OPTIMIZERS}
    return [
        network(f"{name}Golden", shape, layers, loss, {**every[optimizer], **settings}, batch, 900 + index)
        for index, (name, shape, layers, loss, optimizer, settings, batch) in enumerate(rules)
    ]


def weight_rules():
    """Penalties that the loss counts of the weights, and bounds that are kept after each step."""
    all_of_kernel = {"kernelL1": 0.01, "kernelL2": 0.02, "kernelMaxNorm": 0.75, "kernelNonNegative": True}
    stacks = [
        ("KernelL1", [5], [dense(17, "Tanh", kernelL1=0.02), dense(3)], "MeanSquaredError", "Sgd", {}, 7),
        ("KernelL2", [33], [dense(100, "Tanh", kernelL2=0.01), dense(10, "Softmax", kernelL2=0.1)], SPARSE, "Adam", {}, 33),
        ("KernelL2Wide", [100], [dense(100, "Tanh", kernelL2=0.01), dense(2, kernelL1=0.01)], "Huber", "SgdMomentum", {}, 20),
        ("BiasL1L2", [5], [dense(17, "Tanh", biasL1=0.05, biasL2=0.3), dense(3, biasL2=0.1)], "MeanSquaredError", "SgdNesterov", {}, 7),
        ("Penalties", [16], [dense(16, "Silu", kernelL1=0.01, kernelL2=0.05, biasL1=0.02, biasL2=0.01), dense(1, "Sigmoid", kernelL2=0.2)], "BinaryCrossentropy", "RmsProp", {}, 9),
        ("MaxNorm", [33], [dense(40, "Tanh", kernelMaxNorm=0.5), dense(3, kernelMaxNorm=1)], "MeanSquaredError", "Sgd", {}, 9),
        ("MaxNormNotReached", [5], [dense(20, "Tanh", kernelMaxNorm=100), dense(3)], "MeanSquaredError", "Adam", {}, 9),
        ("BiasMaxNorm", [5], [dense(20, "Tanh", biasMaxNorm=0.25), dense(3, biasMaxNorm=50)], "MeanSquaredError", "SgdMomentum", {}, 9),
        ("NonNegative", [5], [dense(17, "Tanh", kernelNonNegative=True), dense(3, biasNonNegative=True)], "MeanSquaredError", "Adam", {}, 7),
        ("Bounds", [20], [dense(33, "Softplus", kernelNonNegative=True, kernelMaxNorm=0.5, biasNonNegative=True, biasMaxNorm=0.5), dense(3)], "Huber", "Lion", {}, 9),
        ("RegularizedResidual", [20], [
            dense(20, "Relu", kernelL2=0.05), {"kind": "LayerNormalization"}, dense(20, kernelL1=0.01), join("Add", "dense1"), dense(3, kernelMaxNorm=1)], "MeanSquaredError", "AdamW", {}, 7),
        ("RegularizedEverything", [9], [
            dense(20, "Tanh", biasL1=0.03, **all_of_kernel), batch_normalization(0.9), dense(4, "Softmax", kernelL2=0.1)], SPARSE, "AdamW",
            {"emaMomentum": 0.75, "emaOverwriteFrequency": 2, "gradientAccumulationSteps": 2, "clipNorm": 0.25}, 24),
    ]
    every = {**OPTIMIZERS, **MORE_OPTIMIZERS}
    return [
        network(f"{name}Golden", shape, layers, loss, {**every[optimizer], **settings}, batch, 930 + index)
        for index, (name, shape, layers, loss, optimizer, settings, batch) in enumerate(stacks)
    ]


def weighted():
    """Networks whose samples have weights, with a last layer of two panels, the second padded."""
    heads = [("MeanSquaredError", [dense(20, "Tanh")]), ("BinaryCrossentropy", [dense(20, "Sigmoid")]), ("CategoricalCrossentropy", [dense(20, "Softmax")]),
             (SPARSE, [dense(20, "Silu"), activation("Softmax")]), ("Hinge", [dense(1, "Tanh")])]
    networks = [
        network(f"{loss}WeightedGolden", [4], [dense(7, "Tanh")] + layers, loss, OPTIMIZERS["Sgd"], 7, 900 + index)
        for index, (loss, layers) in enumerate(heads)
    ]
    networks.append(network(
        "BatchNormalizedWeightedGolden", [6], [dense(9, "Gelu"), batch_normalization(0.9), dense(3, "Softmax")], SPARSE, ADAM, 7, 905))
    return [dict(spec, weights=[0.5, 2.0, 0.0, 1.0, 0.25, 3.0, 1.0]) for spec in networks]


def penalized():
    """Networks with penalties on the outputs of layers: before activations, dropout and joins, on the last layer, beside a batch normalization."""
    stacks = [
        ("PenalizedHidden", [6], [dense(20, "Tanh", outputL2=0.05), dense(3)], "MeanSquaredError", "Sgd", 5),
        ("PenalizedKinks", [6], [dense(20, "Relu", outputL1=0.02), dense(18, "Silu", outputL1=0.01, outputL2=0.03), dense(3, "Softmax")], SPARSE, "Adam", 7),
        ("PenalizedLogits", [6], [dense(5, outputL2=0.1), activation("Softmax")], SPARSE, "Adam", 7),
        ("PenalizedOutput", [6], [dense(9, "Gelu"), dense(17, "Tanh", outputL1=0.02, outputL2=0.1)], "Huber", "Adam", 9),
        ("PenalizedApart", [6], [dense(17, outputL2=0.05), activation("Mish"), {"kind": "Dropout", "rate": 0.0}, dense(2, "Sigmoid")], "BinaryCrossentropy", "Adam", 6),
        ("PenalizedResidual", [18], [dense(18, "Elu", outputL2=0.05), dense(18, "Sigmoid", outputL1=0.03), join("Add", "dense1"), dense(4)], "MeanSquaredError", "Sgd", 8),
        ("PenalizedSoftmax", [6], [dense(9, "Softmax", outputL2=0.5), dense(3)], "MeanSquaredError", "Sgd", 5),
        ("PenalizedBatch", [6], [dense(20, bias=False, outputL2=0.02), batch_normalization(0.9), activation("Relu"), dense(19, "Tanh", outputL1=0.01), batch_normalization(0.9), dense(2)],
            "MeanSquaredError", "Adam", 12),
    ]
    return [
        network(f"{name}Golden", shape, layers, loss, OPTIMIZERS[optimizer], batch, 950 + index, inputs={"stream": (950 + index) * 100, "scale": 2.0})
        for index, (name, shape, layers, loss, optimizer, batch) in enumerate(stacks)
    ]


def rescaling(scale, offset=0.0):
    return {"kind": "Rescaling", "scale": scale, "offset": offset}


def reshape(*shape):
    return {"kind": "Reshape", "shape": list(shape)}


def permute(shape, *dims):
    return {"kind": "Permute", "shape": list(shape), "dims": list(dims)}


def normalization(features):
    return {"kind": "Normalization", "features": features}


def inputs():
    """What is done to inputs before anything is trained, and what else has no parameters."""
    silent = [{"kind": "GaussianNoise", "rate": 0.0}, {"kind": "AlphaDropout", "rate": 0.0}]
    stacks = [
        ("Rescaled", [20], [
            rescaling(0.5, -0.25), dense(33, "Relu"), rescaling(-2.0), activation("Gelu"), dense(17), rescaling(1.5, 0.5), activation("Tanh"), dense(5, "Softmax")], SPARSE, "Adam", 7),
        ("RescaledOutput", [9], [dense(18, "Tanh"), rescaling(3.0, 1.0), join("Add", "dense1"), dense(3), rescaling(0.25, 2.0)], "MeanSquaredError", "Sgd", 6),
        ("Reshaped", [20], [
            reshape(4, 5), rescaling(1.5, 0.5), activation("Softplus"), {"kind": "Flatten"}, dense(24, "Tanh"), reshape(2, -1, 3), activation("Elu"), reshape(-1), dense(3)],
            "Huber", "AdamW", 9),
        ("NormalizedData", [7], [normalization(7), dense(17, "Softplus"), dense(3)], "MeanSquaredError", "Sgd", 5),
        ("NormalizedWideData", [37], [normalization(37), activation("Tanh"), *silent, dense(10, "Softmax")], SPARSE, "Adam", 12),
        ("NormalizedChannels", [5, 4, 3], [normalization(3), {"kind": "Flatten"}, dense(20, "Relu"), dense(2)], "MeanSquaredError", "Adam", 9),
        ("NormalizedRows", [3, 20], [rescaling(0.5, 1.0), activation("Mish"), normalization(20), {"kind": "Flatten"}, dense(20, "Silu"), join("Concatenate", "flatten1"), dense(1, "Sigmoid")],
            "BinaryCrossentropy", "RmsProp", 14),
        ("Permuted", [7], [
            dense(60, "Tanh"), reshape(4, 5, 3), permute([4, 5, 3], 3, 1, 2), activation("Elu"), permute([3, 4, 5], 2, 1, 3), join("Add", "permute2"), {"kind": "Flatten"}, dense(3)],
            "MeanSquaredError", "Adam", 11),
    ]
    return [
        network(f"{name}Golden", shape, layers, loss, OPTIMIZERS[optimizer], batch, 900 + index, inputs={"stream": (900 + index) * 100, "scale": 4.0})
        for index, (name, shape, layers, loss, optimizer, batch) in enumerate(stacks)
    ]


class Map:
    """Layers over an image or a sequence, with the shape that each puts out: Keras's formulas."""

    def __init__(self, *shape):
        self.shape, self.layers = list(shape), []

    def slide(self, kind, window, strides, dilation, padding, channels, **rest):
        before, out = [], []
        for length, size, stride, rate in zip(self.shape, window, strides, dilation):
            reach = (size - 1) * rate + 1
            positions = (length - reach) // stride + 1 if padding == "Valid" else -(-length // stride)
            missing = max((positions - 1) * stride + reach - length, 0)
            before.append({"Valid": 0, "Same": missing // 2, "Causal": reach - 1}[padding])
            out.append(positions)
        self.layers.append({
            "kind": f"{kind}{len(window)}D", "shape": self.shape, "out": out + [channels], "before": before, "strides": list(strides), "dilation": list(dilation), "padding": padding, **rest})
        self.shape = out + [channels]
        return self

    def conv(self, filters, *kernel, activation="Linear", strides=1, dilation=1, padding="Valid", bias=True, groups=1):
        each = lambda number: number if isinstance(number, tuple) else (number,) * len(kernel)
        rest = {} if groups == 1 else {"groups": groups}
        return self.slide("Conv", kernel, each(strides), each(dilation), padding, filters, filters=filters, kernel=list(kernel), activation=activation, bias=bias, **rest)

    def depthwise(self, *kernel, multiplier=1, activation="Linear", strides=1, dilation=1, padding="Valid", bias=True):
        each = lambda number: number if isinstance(number, tuple) else (number,) * len(kernel)
        return self.slide("DepthwiseConv", kernel, each(strides), each(dilation), padding, self.shape[-1] * multiplier, multiplier=multiplier, kernel=list(kernel), activation=activation, bias=bias)

    def separable(self, filters, *kernel, multiplier=1, activation="Linear", strides=1, dilation=1, padding="Valid"):
        each = lambda number: number if isinstance(number, tuple) else (number,) * len(kernel)
        return self.slide(
            "SeparableConv", kernel, each(strides), each(dilation), padding, filters, multiplier=multiplier, filters=filters, kernel=list(kernel), activation=activation, bias=True)

    def transposed(self, filters, *kernel, activation="Linear", strides=1, dilation=1, padding="Valid", bias=True):
        """Keras's output: as long as the input times the stride, and without padding longer by what the kernel reaches beyond its stride."""
        each = lambda number: number if isinstance(number, tuple) else (number,) * len(kernel)
        before, out = [], []
        for length, size, stride, rate in zip(self.shape, kernel, each(strides), each(dilation)):
            reach = (size - 1) * rate + 1
            positions = length * stride + (max(reach - stride, 0) if padding == "Valid" else 0)
            missing = max((length - 1) * stride + reach - positions, 0)
            before.append(missing // 2)
            out.append(positions)
        self.layers.append({
            "kind": f"Conv{len(kernel)}DTranspose", "shape": self.shape, "out": out + [filters], "before": before, "strides": list(each(strides)), "dilation": list(each(dilation)), "padding": padding,
            "filters": filters, "kernel": list(kernel), "activation": activation, "bias": bias})
        self.shape = out + [filters]
        return self

    def edges(self, kind, *edges):
        """Zeros around a map, or positions at its edges left out: before and behind of each dimension."""
        sign = 1 if kind == "ZeroPadding" else -1
        out = [length + sign * (edges[2 * axis] + edges[2 * axis + 1]) for axis, length in enumerate(self.shape[:-1])]
        self.layers.append({"kind": f"{kind}{len(out)}D", "shape": self.shape, "out": out + self.shape[-1:], "edges": list(edges)})
        self.shape = out + self.shape[-1:]
        return self

    def larger(self, *sizes, interpolation="Nearest"):
        out = [length * size for length, size in zip(self.shape, sizes)] + self.shape[-1:]
        self.layers.append({"kind": f"UpSampling{len(sizes)}D", "shape": self.shape, "out": out, "sizes": list(sizes), "interpolation": interpolation})
        self.shape = out
        return self

    def repeated(self, count):
        self.layers.append({"kind": "RepeatVector", "shape": self.shape, "out": [count] + self.shape, "count": count})
        self.shape = [count] + self.shape
        return self

    def pool(self, kind, *window, strides=0, padding="Valid"):
        steps = window if strides == 0 else (strides,) * len(window)
        return self.slide(f"{kind}Pooling", window, steps, (1,) * len(window), padding, self.shape[-1], kernel=list(window), given=strides)

    def whole(self, kind):
        self.layers.append({"kind": f"Global{kind}Pooling{len(self.shape) - 1}D", "shape": self.shape, "out": self.shape[-1:]})
        self.shape = self.shape[-1:]
        return self

    def then(self, layer):
        self.layers.append(layer)
        return self

    def at(self, *shape):
        self.shape = list(shape)
        return self

    def batch_normalization(self):
        return self.then({**batch_normalization(0.9), "features": self.shape[-1]})

    def prelu(self, *shared, **rules):
        return self.then({"kind": "PRelu", "shape": self.shape, "sharedAxes": list(shared), **rules})

    def rms(self):
        return self.then({"kind": "RmsNormalization", "shape": self.shape})

    def groups(self, groups, weight=True, bias=True):
        return self.then({"kind": "GroupNormalization", "shape": self.shape, "groups": groups, "weight": weight, "bias": bias})

    def flat(self):
        return self.layers + [{"kind": "Flatten"}]

    def dense(self, units, activation="Linear"):
        if len(self.shape) == 1:
            return self.layers + [dense(units, activation)]
        return self.layers + [{"kind": "Flatten"}, {**dense(units, activation), "map": self.shape}]


def images():
    """Convolutions and poolings, with Keras's paddings; kernels in PyTorch's shapes, and flattened maps in its order."""
    stacks = [
        ("Convnet", [10, 10, 1], Map(10, 10, 1).conv(18, 3, 3, activation="Relu").pool("Max", 2, 2).conv(20, 3, 3, activation="Relu").pool("Max", 2, 2).dense(5, "Softmax"), SPARSE, "Adam", 6),
        ("Strided", [9, 8, 3], Map(9, 8, 3).conv(17, 3, 3, activation="Tanh", strides=2, padding="Same").conv(5, 3, 2, strides=(1, 2)).dense(3), "MeanSquaredError", "Sgd", 5),
        ("Dilated", [9, 11, 2], Map(9, 11, 2).conv(8, 3, 3, activation="Elu", padding="Same").conv(18, 3, 2, dilation=(2, 3)).dense(2), "Huber", "Adam", 4),
        ("Strips", [8, 7, 3], Map(8, 7, 3).conv(16, 5, 5, activation="Gelu", padding="Same").conv(4, 4, 1, strides=3, padding="Same").dense(3), "MeanSquaredError", "RmsProp", 3),
        ("Pointwise", [5, 4, 20], Map(5, 4, 20).conv(33, 1, 1, activation="Relu", bias=False).conv(6, 1, 1, strides=2).dense(2), "MeanSquaredError", "Adam", 5),
        ("Banded", [11, 12, 150], Map(11, 12, 150).conv(3, 3, 3, activation="Tanh", padding="Same").conv(160, 3, 3, padding="Same").whole("Average").dense(2), "MeanSquaredError", "Sgd", 2),
        ("LargeStride", [13, 14, 2], Map(13, 14, 2).conv(6, 2, 3, activation="Tanh").conv(7, 3, 2, strides=(4, 3)).dense(3), "MeanSquaredError", "Sgd", 4),
        ("Causal", [20, 4], Map(20, 4).conv(8, 3, activation="Relu", padding="Causal").conv(8, 3, activation="Relu", dilation=2, padding="Causal").conv(17, 2, dilation=4, padding="Causal").whole("Max").dense(2),
            "MeanSquaredError", "Adam", 5),
        ("Series", [21, 1], Map(21, 1).conv(6, 5, activation="Silu", strides=2).pool("Average", 2).conv(18, 2, padding="Same").pool("Max", 3, strides=2, padding="Same").dense(1), "MeanSquaredError", "Adam", 6),
        ("Overlapping", [7, 8, 2], Map(7, 8, 2).conv(18, 2, 2, activation="Tanh").pool("Max", 3, 3, strides=2, padding="Same").pool("Average", 2, 2, strides=1).dense(3), "MeanSquaredError", "Adam", 5),
        ("AverageEdges", [7, 5, 3], Map(7, 5, 3).conv(4, 2, 2).pool("Average", 3, 2, padding="Same").then(activation("Sigmoid")).dense(3), "MeanSquaredError", "Adam", 4),
        ("Residual2D", [6, 6, 3], Map(6, 6, 3).conv(18, 3, 3, activation="Relu", padding="Same").conv(18, 3, 3, activation="Relu", padding="Same").conv(18, 3, 3, padding="Same")
            .then(join("Add", "conv2d1")).then(activation("Relu")).conv(8, 3, 3, strides=2, padding="Same").whole("Average").dense(4, "Softmax"), SPARSE, "Adam", 6),
        ("NormalizedMap", [6, 5, 3], Map(6, 5, 3).conv(18, 3, 3, bias=False, padding="Same").batch_normalization().then(activation("Relu")).conv(5, 2, 2, strides=2, bias=False).batch_normalization().whole("Max").dense(2),
            "MeanSquaredError", "Adam", 6),
        ("Transposed", [5, 4, 3], Map(5, 4, 3).conv(6, 2, 2, activation="Tanh").transposed(18, 3, 3, activation="Elu", strides=2, padding="Same").transposed(2, 2, 2).dense(3), "MeanSquaredError", "Adam", 4),
        ("TransposedStrides", [4, 3, 20], Map(4, 3, 20).transposed(5, 4, 2, activation="Sigmoid", strides=(3, 4)).transposed(17, 3, 3, dilation=(2, 1), padding="Same", bias=False).whole("Average").dense(2), "MeanSquaredError", "Sgd", 3),
        ("TransposedSeries", [7, 3], Map(7, 3).transposed(6, 5, activation="Silu", strides=2).transposed(4, 3, padding="Same").dense(2), "MeanSquaredError", "Adam", 5),
        ("Depthwise", [8, 7, 18], Map(8, 7, 18).depthwise(3, 3, activation="Tanh", padding="Same").depthwise(2, 3, strides=2).dense(3), "MeanSquaredError", "Adam", 4),
        ("DepthwiseMultiplied", [7, 6, 5], Map(7, 6, 5).depthwise(3, 3, multiplier=4, activation="Elu", strides=2, padding="Same").depthwise(2, 2, multiplier=2, bias=False).whole("Average").dense(2), "MeanSquaredError", "Sgd", 4),
        ("DepthwiseDilated", [9, 12, 3], Map(9, 12, 3).conv(17, 2, 2).depthwise(2, 5, activation="Tanh", dilation=(3, 2)).dense(2), "Huber", "Adam", 3),
        ("Separable", [8, 8, 3], Map(8, 8, 3).separable(20, 3, 3, activation="Relu", padding="Same").separable(9, 3, 3, multiplier=2, activation="Relu", strides=2, padding="Same").whole("Average").dense(4, "Softmax"), SPARSE, "Adam", 6),
        ("SeparableSeries", [12, 5], Map(12, 5).separable(8, 3, activation="Tanh", padding="Causal").separable(6, 3, dilation=2, padding="Causal").depthwise(3, multiplier=3).dense(2), "MeanSquaredError", "Adam", 4),
        ("Edges", [6, 5, 2], Map(6, 5, 2).edges("ZeroPadding", 1, 2, 0, 3).conv(18, 3, 3, activation="Tanh").edges("Cropping", 1, 0, 2, 1).edges("ZeroPadding", 1, 1, 1, 1).dense(3), "MeanSquaredError", "Adam", 4),
        ("Enlarged", [4, 3, 2], Map(4, 3, 2).conv(17, 2, 2, activation="Tanh").larger(2, 3).conv(5, 2, 2, activation="Elu").larger(2, 3, interpolation="Bilinear").conv(3, 3, 3).dense(2), "MeanSquaredError", "Adam", 4),
        ("Repeated", [6], Map(6).repeated(5).conv(17, 2, activation="Tanh").larger(3).edges("Cropping", 2, 1).edges("ZeroPadding", 2, 0).dense(2), "MeanSquaredError", "Adam", 5),
        ("Mask", [6, 5, 2], Map(6, 5, 2).conv(17, 3, 3, activation="Tanh", padding="Same").conv(1, 1, 1, activation="Sigmoid").flat(), "BinaryCrossentropy", "Adam", 4),
        ("LargeSteps", [5, 4, 18], Map(5, 4, 18).conv(6, 3, 3, strides=(9, 50), padding="Same", activation="Tanh").depthwise(1, 1, strides=(70, 1)).dense(2), "MeanSquaredError", "Sgd", 4),
        ("PooledInput", [6, 6, 2], Map(6, 6, 2).pool("Max", 2, 2).conv(4, 2, 2, activation="Relu").dense(2), "MeanSquaredError", "Sgd", 4),
        ("Rectified", [6, 5, 2], Map(6, 5, 2).conv(18, 2, 2).prelu(1, 2).conv(5, 2, 2, padding="Same").prelu().dense(3), "MeanSquaredError", "Adam", 5),
        ("RectifiedRows", [5, 4, 3], Map(5, 4, 3).conv(17, 2, 2, padding="Same").prelu(1).conv(6, 2, 2).prelu(2).conv(3, 2, 2).prelu(3).whole("Average").dense(2), "MeanSquaredError", "Sgd", 4),
        ("RectifiedSeries", [9, 3], Map(9, 3).conv(20, 3).prelu().conv(4, 2).prelu(1, 2).dense(2), "Huber", "Adam", 5),
        ("RectifiedVector", [33], Map(33).prelu(alphaL2=0.25).then(dense(20)).then({"kind": "PRelu", "shape": [20], "sharedAxes": [1]}).dense(3, "Softmax"), SPARSE, "Adam", 7),
        ("RectifiedRules", [5, 5, 2], Map(5, 5, 2).conv(7, 2, 2).prelu(alphaL1=0.01, alphaNonNegative=True).conv(20, 2, 2).prelu(1, 2, alphaL1=0.02, alphaL2=0.05).whole("Max").dense(2), "MeanSquaredError", "Sgd", 6),
        ("RectifiedSkip", [5, 4, 3], Map(5, 4, 3).conv(18, 3, 3, activation="Gelu", padding="Same").prelu(1, 2).then(activation("Tanh")).then(join("Add", "conv2d1", "prelu1")).prelu(1, 2).dense(2), "MeanSquaredError", "Adam", 4),
        ("RootMeanSquares", [6, 5, 3], Map(6, 5, 3).conv(20, 2, 2, activation="Sigmoid").rms().conv(5, 2, 2).rms().then(activation("Silu")).whole("Average").rms().dense(3), "MeanSquaredError", "Adam", 5),
        ("RootMeanSquareSeries", [8, 5], Map(8, 5).rms().conv(33, 2).rms().conv(2, 3).then(activation("Tanh")).dense(2), "MeanSquaredError", "Sgd", 4),
        ("Groups", [6, 5, 3], Map(6, 5, 3).conv(20, 2, 2, padding="Same").groups(5).then(activation("Relu")).conv(6, 2, 2, activation="Softplus").groups(1).then(activation("Silu")).conv(4, 2, 2, bias=False).groups(-1).dense(3), "MeanSquaredError", "Adam", 5),
        ("GroupsAcrossPanels", [4, 5, 2], Map(4, 5, 2).conv(36, 2, 2, activation="Softplus").groups(3, bias=False).conv(34, 2, 2).groups(2, weight=False).then(activation("Silu")).whole("Average").dense(2), "MeanSquaredError", "Adam", 4),
        ("GroupsAlone", [7, 4], Map(7, 4).groups(2, weight=False, bias=False).conv(8, 2).groups(4, weight=False, bias=False).then(activation("Elu")).dense(2), "Huber", "Adam", 6),
        ("GroupedVector", [24], Map(24).groups(4).then(dense(20, "Gelu")).then({"kind": "GroupNormalization", "shape": [20], "groups": 2, "weight": True, "bias": True}).dense(3), "MeanSquaredError", "Adam", 6),
        ("GroupedFilters", [6, 5, 6], Map(6, 5, 6).conv(9, 3, 3, activation="Tanh", padding="Same", groups=3).conv(4, 2, 2, groups=1).conv(4, 2, 2, groups=4).dense(3), "MeanSquaredError", "Adam", 5),
        ("GroupedPanels", [5, 4, 32], Map(5, 4, 32).conv(32, 3, 3, activation="Elu", padding="Same", groups=2).conv(48, 2, 2, activation="Silu", groups=2).conv(3, 1, 1, groups=3).dense(2), "MeanSquaredError", "Adam", 3),
        ("GroupedStrides", [9, 8, 4], Map(9, 8, 4).conv(34, 3, 2, activation="Gelu", strides=(2, 3), padding="Same", groups=2).conv(10, 2, 2, dilation=(2, 1), groups=2).dense(2), "MeanSquaredError", "Sgd", 4),
        ("GroupedSeries", [14, 20], Map(14, 20).conv(20, 3, activation="Tanh", dilation=2, padding="Causal", bias=False, groups=5).conv(6, 2, strides=2, groups=2).dense(2), "Huber", "Adam", 5),
        ("GroupedResidual", [5, 4, 3], Map(5, 4, 3).conv(36, 2, 2, activation="Softplus", padding="Same").conv(36, 3, 3, activation="Tanh", padding="Same", groups=4).then(join("Add", "conv2d1")).conv(32, 2, 2, padding="Same")
            .conv(32, 3, 3, padding="Same", groups=2).then(join("Add", "conv2d3")).whole("Average").dense(3), "MeanSquaredError", "Adam", 4),
        ("GroupedNormalized", [6, 6, 4], Map(6, 6, 4).conv(20, 3, 3, padding="Same", bias=False, groups=2).batch_normalization().then(activation("Relu")).conv(10, 2, 2, strides=2, bias=False, groups=10).batch_normalization().whole("Max").dense(2),
            "MeanSquaredError", "Adam", 6),
        ("LargeStem", [9, 10, 3], Map(9, 10, 3).conv(18, 7, 7, activation="Tanh", strides=2, padding="Same").conv(4, 2, 2).dense(3), "MeanSquaredError", "Adam", 4),
        ("WideKernel", [3, 20, 1], Map(3, 20, 1).conv(17, 2, 17, activation="Elu").dense(2), "MeanSquaredError", "Sgd", 3),
        ("LongKernelSeries", [12, 4], Map(12, 4).conv(6, 5, activation="Tanh").dense(2), "MeanSquaredError", "Adam", 9),
        ("DilatedInputSeries", [14, 1], Map(14, 1).conv(5, 2, activation="Silu", dilation=2).dense(2), "Huber", "Adam", 7),
        ("JoinedInput", [5, 4, 16], Map(5, 4, 16).then(activation("Relu")).conv(16, 3, 3, padding="Same").then(join("Add", "input")).whole("Average").dense(3), "MeanSquaredError", "Adam", 4),
        ("OnePositionTransposed", [20], Map(20).then(reshape(1, 1, 20)).at(1, 1, 20).transposed(18, 3, 3, activation="Elu").transposed(2, 2, 2).dense(3), "MeanSquaredError", "Adam", 4),
        ("OnePositionDepthwise", [1, 5], Map(1, 5).depthwise(1, multiplier=2, activation="Tanh").dense(2), "MeanSquaredError", "Sgd", 4),
        ("OnePositionConvolution", [1, 1, 18], Map(1, 1, 18).conv(17, 3, 3, activation="Tanh", padding="Same").dense(2), "MeanSquaredError", "Adam", 5),
    ]
    streams = {name: 1000 + index for index, (name, *_) in enumerate(stacks)}
    streams.update({"Rectified": 1063, "Dilated": 1050, "Banded": 1051, "RootMeanSquareSeries": 1054, "GroupsAcrossPanels": 1057, "GroupedPanels": 1061, "GroupedNormalized": 1062})
    streams.update({
        "LargeStem": 1070, "WideKernel": 1071, "LongKernelSeries": 1072, "DilatedInputSeries": 1073, "JoinedInput": 1074, "OnePositionTransposed": 1075, "OnePositionDepthwise": 1076, "OnePositionConvolution": 1077})
    return [
        network(f"{name}Golden", shape, layers, loss, OPTIMIZERS[optimizer], batch, streams[name], inputs={"stream": streams[name] * 100, "scale": 2.0})
        for name, shape, layers, loss, optimizer, batch in stacks
    ] + [map_stack(number) for number in range(MAP_STACKS)]


def map_stack(number):
    """A random network over an image or a sequence: three to six layers with any options that fit, then a dense layer."""
    draw = random.Random(f"map stack {number}")
    dimensions = draw.choice([1, 2, 2])
    stack = Map(*[draw.randint(5, 9) for _ in range(dimensions)], draw.randint(1, 6))
    shape = stack.shape
    for _ in range(draw.randint(3, 6)):
        map_layer(draw, stack, dimensions)
    if draw.random() < 0.4:
        stack.whole(draw.choice(["Max", "Average"]))
    stream = 1100 + number + OTHER_MAP_STREAMS.get(number, 0) * 100
    loss, head = draw.choice([("MeanSquaredError", "Linear"), ("Huber", "Linear"), (SPARSE, "Softmax")])
    return network(
        f"MapStack{number:02}Golden", shape, stack.dense(draw.randint(2, 4), head), loss, OPTIMIZERS[draw.choice(["Sgd", "Adam", "AdamW"])], draw.randint(3, 7), stream,
        inputs={"stream": stream * 100, "scale": 2.0})


def map_layer(draw, stack, dimensions):
    least, channels = min(stack.shape[:-1]), stack.shape[-1]
    several = lambda most: tuple(draw.randint(1, most) for _ in range(dimensions))
    function, padding = draw.choice(["Linear", "Relu", "Elu", "Gelu", "Silu", "Tanh", "Softplus"]), draw.choice(["Valid", "Same", "Causal" if dimensions == 1 else "Same"])
    steps = draw.choice([{"strides": several(2)}, {"dilation": several(2)}, {}]) if least > 4 else {}
    window = tuple(min(draw.choice([1, 2, 2, 3, 3]), least) for _ in range(dimensions))
    window = (window[0], window[0]) if dimensions == 2 and draw.random() < 0.5 else window
    kind = draw.choice(["conv", "conv", "grouped", "depthwise", "separable", "transposed", "pool", "edges", "larger", "prelu", "normalization", "activation"])
    if kind == "conv":
        stack.conv(draw.randint(1, 20), *window, activation=function, padding=padding, bias=draw.random() < 0.8, **steps)
    elif kind == "grouped":
        groups = draw.choice([number for number in range(1, channels + 1) if channels % number == 0])
        stack.conv(groups * draw.randint(1, max(20 // groups, 1)), *window, activation=function, padding=padding, groups=groups, **steps)
    elif kind == "depthwise":
        stack.depthwise(*window, multiplier=draw.randint(1, max(20 // channels, 1)), activation=function, padding=padding, **steps)
    elif kind == "separable":
        stack.separable(draw.randint(1, 20), *window, multiplier=draw.randint(1, 2), activation=function, padding=padding, **steps)
    elif kind == "transposed" and least < 8:
        stack.transposed(draw.randint(1, 8), *window, activation=function, padding="Same" if padding == "Causal" else padding, **steps)
    elif kind == "pool":
        stack.pool(draw.choice(["Max", "Average"]), *window, strides=draw.choice([0, 1, 2]), padding="Same" if padding == "Causal" else padding)
    elif kind == "edges":
        edges = [draw.randint(0, 2 if least < 5 else 1) for _ in range(2 * dimensions)]
        stack.edges("ZeroPadding" if least < 5 else draw.choice(["ZeroPadding", "Cropping"]), *edges)
    elif kind == "larger" and least < 5:
        stack.larger(*several(2), **({"interpolation": draw.choice(["Nearest", "Bilinear"])} if dimensions == 2 else {}))
    elif kind == "prelu":
        stack.prelu(*draw.choice([[], [1], list(range(1, dimensions + 1)), list(range(1, dimensions + 2))]))
    elif kind == "normalization" and channels > 3:
        stack.rms() if draw.random() < 0.5 else stack.groups(draw.choice([number for number in range(1, channels // 2 + 1) if channels % number == 0]))
    else:
        stack.then(activation(function if function != "Linear" else "Sigmoid"))


def positions():
    """Networks whose loss is computed at each position of a map; the last ones with weights of samples, and with lengths."""
    image, sequence = [5, 4, 2], [7, 3]
    stem = lambda: Map(*image).conv(17, 3, 3, activation="Tanh", padding="Same")
    steps = lambda: Map(*sequence).conv(6, 3, activation="Silu", padding="Causal")
    stacks = [
        ("SparsePositions", image, stem().conv(3, 1, 1, activation="Softmax"), SPARSE, "Adam", 4, {}),
        ("SmoothedPositions", image, stem().conv(20, 1, 1).then(activation("Softmax")), SPARSE, "Sgd", 3, {"smoothing": 0.1}),
        ("CategoricalPositions", sequence, steps().conv(18, 2, activation="Softmax", padding="Same"), "CategoricalCrossentropy", "Adam", 5, {}),
        ("CategoricalSmoothedPositions", sequence, steps().conv(4, 1, activation="Softmax"), "CategoricalCrossentropy", "Sgd", 4, {"smoothing": 0.2}),
        ("DivergencePositions", sequence, steps().conv(5, 1, activation="Softmax"), "KullbackLeibler", "Sgd", 4, {}),
        ("BinaryPositions", image, stem().conv(1, 1, 1, activation="Sigmoid"), "BinaryCrossentropy", "Adam", 4, {}),
        ("SquaredPositions", image, stem().conv(3, 2, 2), "MeanSquaredError", "Adam", 4, {}),
        ("AbsolutePositions", sequence, steps().conv(18, 3), "MeanAbsoluteError", "Sgd", 5, {}),
        ("HuberPositions", sequence, steps().conv(2, 3, strides=2), "Huber", "Adam", 5, {}),
        ("HingePositions", image, stem().conv(2, 1, 1, activation="Tanh"), "Hinge", "Sgd", 3, {}),
        ("PoissonPositions", sequence, steps().conv(3, 1, activation="Softplus"), "Poisson", "Adam", 4, {}),
        ("TransposedPositions", image, Map(*image).conv(6, 3, 3, activation="Tanh", strides=2, padding="Same").transposed(4, 2, 2, activation="Softmax", strides=2, padding="Same"), SPARSE, "Adam", 4, {}),
        ("MaskedPositions", sequence, steps().conv(4, 3, activation="Softmax", padding="Causal"), SPARSE, "Adam", 5, {"lengths": [7, 1, 4, 6, 2]}),
        ("MaskedSquaredPositions", sequence, steps().conv(18, 3, padding="Causal"), "MeanSquaredError", "Sgd", 4, {"lengths": [3, 7, 5, 1]}),
        ("MaskedWeightedPositions", sequence, steps().conv(3, 1, activation="Softmax"), "CategoricalCrossentropy", "Sgd", 5, {"lengths": [7, 2, 4, 6, 3], "weights": [0.5, 2.0, 0.0, 1.0, 3.0]}),
        ("WeightedPositions", image, stem().conv(1, 1, 1, activation="Sigmoid"), "BinaryCrossentropy", "Adam", 4, {"lengths": [20, 20, 20, 20], "weights": [0.5, 2.0, 0.0, 1.0]}),
    ]
    networks = []
    for index, (name, shape, made, loss, optimizer, batch, settings) in enumerate(stacks):
        notes = {key: settings[key] for key in ("lengths", "weights") if key in settings}
        spec = network(
            f"{name}Golden", shape, made.layers, loss, OPTIMIZERS[optimizer], batch, 1100 + index, inputs={"stream": (1100 + index) * 100, "scale": 2.0},
            smoothing=settings.get("smoothing", 0.0), positions=math.prod(made.shape[:-1]))
        networks.append({**spec, **notes})
    return networks


def families():
    return {
        "activations": activations(), "losses": losses(), "sizes": sizes(), "tutorials": tutorials(), "optimizers": optimizers(OPTIMIZERS),
        "stacks": stacks(), "joins": joins(), "normalizations": normalizations(),
        "batchNormalizations": batch_normalizations(), "weighted": weighted(), "penalized": penalized(), "inputs": inputs(),
        "moreOptimizers": optimizers(MORE_OPTIMIZERS),
        "updates": updates(), "weightRules": weight_rules(), "images": images(), "positions": positions(),
    }
