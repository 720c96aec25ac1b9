"""Writes the golden values beside this file: what PyTorch computes for the networks of golden_networks.py.

    apt-get install python3-torch
    /usr/bin/python3 make_golden.py [FAMILY ...]

Everything is computed in float64 and stored with 12 significant digits, the losses with all 17, so that the error seen in a
test is the library's own. Tensors of more than 256 elements are stored as every 37th element (37 shares no factor with the
sizes, so that all rows and columns are met). Inputs and first parameters are not stored: both sides compute them by `sequence`.

Each network also runs in float32 here, with the samples in this order and in the reverse, which rounds otherwise. A network whose
results in float32 are further than 5e-6 of their scale from those in float64 is refused: it would say more about rounding than
about the library. Choose another stream for it.
"""

import json
import math
import pathlib
import re
import sys

import torch
import torch.nn.functional as F

from golden_networks import families

STEPS = 20
STORED_WHOLE = 256
STRIDE = 37
FLOAT32_LIMIT = 5e-6


def sequence(spec, count):
    """Numbers in scale * [-1/2, 1/2), exact in float32: multiples of scale / 2^bits, drawn by a 32-bit mixer from stream and index."""
    values = []
    for index in range(count):
        x = (index * 0x9E3779B9 + spec["stream"] * 0x85EBCA6B + 1) & 0xFFFFFFFF
        x ^= x >> 16
        x = (x * 0x21F0AAAD) & 0xFFFFFFFF
        x ^= x >> 15
        x = (x * 0x735A2D97) & 0xFFFFFFFF
        x ^= x >> 15
        bits = spec.get("bits", 24)
        value = ((x >> (32 - bits)) / 2**bits - 0.5) * spec["scale"]
        values.append(max(value, 0.0) if spec.get("positive") else value + spec.get("offset", 0.0))
    return values


ACTIVATIONS = {
    "Linear": lambda x: x,
    "Relu": F.relu,
    "LeakyRelu": lambda x: F.leaky_relu(x, 0.2),
    "Elu": F.elu,
    "Selu": F.selu,
    "Gelu": F.gelu,
    "Silu": F.silu,
    "Softplus": F.softplus,
    "Exponential": torch.exp,
    "Mish": F.mish,
    "Sigmoid": torch.sigmoid,
    "HardSigmoid": lambda x: F.relu6(x + 3) / 6,  # F.hardsigmoid has its 1/6 in float32 even in float64
    "Tanh": torch.tanh,
    "Softmax": lambda x: F.softmax(x, dim=1),
}


def binary(logits, output, target, smoothing):
    return F.binary_cross_entropy_with_logits(logits, target * (1 - smoothing) + smoothing / 2)


def categorical(logits, output, target, smoothing):
    return F.cross_entropy(logits, target, label_smoothing=smoothing)


def kullback_leibler(logits, output, target, smoothing):
    return F.kl_div(output.clamp(1e-7, 1).log(), target.clamp(1e-7, 1), reduction="batchmean")


def hinge(logits, output, target, smoothing):
    signs = torch.where(target == 0, -torch.ones_like(target), target)
    return (1 - signs * output).clamp(min=0).mean()


LOSSES = {
    "MeanSquaredError": lambda logits, output, target, smoothing: F.mse_loss(output, target),
    "MeanAbsoluteError": lambda logits, output, target, smoothing: F.l1_loss(output, target),
    "Huber": lambda logits, output, target, smoothing: F.huber_loss(output, target),
    "BinaryCrossentropy": binary,
    "CategoricalCrossentropy": categorical,
    "SparseCategoricalCrossentropy": categorical,
    "KullbackLeibler": kullback_leibler,
    "Hinge": hinge,
    "Poisson": lambda logits, output, target, smoothing: F.poisson_nll_loss(output, target, log_input=False, full=False, eps=1e-7),
}


CONVOLUTIONS = {"Conv1D": F.conv1d, "Conv2D": F.conv2d}
MAXIMA = {"MaxPooling1D": F.max_pool1d, "MaxPooling2D": F.max_pool2d}
MEANS = {"AveragePooling1D": F.avg_pool1d, "AveragePooling2D": F.avg_pool2d}


class AdaGrad(torch.optim.Optimizer):
    """Keras's, which adds epsilon under the root, where PyTorch adds it outside."""

    def __init__(self, parameters, rate):
        super().__init__(parameters, {"lr": rate})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                squares = self.state[w].setdefault("squares", torch.full_like(w, 0.1))
                squares += w.grad**2
                w -= group["lr"] * w.grad / (squares + 1e-7).sqrt()


class Nadam(torch.optim.Optimizer):
    """Keras's; PyTorch's momentum decays by another schedule, and up to 1.13 it multiplies one of the momentums in twice."""

    def __init__(self, parameters, rate):
        super().__init__(parameters, {"lr": rate})
        self.steps, self.product = 0, 1.0

    @torch.no_grad()
    def step(self):
        self.steps += 1
        momentum, following = (0.9 * (1 - 0.5 * 0.96**step) for step in (self.steps, self.steps + 1))
        self.product *= momentum
        for group in self.param_groups:
            for w in group["params"]:
                mean, square = (self.state[w].setdefault(name, torch.zeros_like(w)) for name in ("mean", "square"))
                mean.mul_(0.9).add_(w.grad, alpha=0.1)
                square.mul_(0.999).add_(w.grad**2, alpha=0.001)
                ahead = following * mean / (1 - self.product * following) + (1 - momentum) * w.grad / (1 - self.product)
                w -= group["lr"] * ahead / ((square / (1 - 0.999**self.steps)).sqrt() + 1e-7)


class Lion(torch.optim.Optimizer):
    """Keras's, since this PyTorch has none."""

    def __init__(self, parameters, rate):
        super().__init__(parameters, {"lr": rate})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                mean = self.state[w].setdefault("mean", torch.zeros_like(w))
                w -= group["lr"] * (0.9 * mean + 0.1 * w.grad).sign()
                mean.mul_(0.99).add_(w.grad, alpha=0.01)


def make_optimizer(spec, parameters):
    kind, rate = spec["kind"], spec["rate"]
    if kind == "Sgd":
        return torch.optim.SGD(parameters, rate, momentum=spec.get("momentum", 0), nesterov=spec.get("nesterov", False))
    if kind == "Adam":
        return torch.optim.Adam(parameters, rate)
    if kind == "AdamW":
        return torch.optim.AdamW(parameters, rate, weight_decay=0.004)
    if kind == "AdaGrad":
        return AdaGrad(parameters, rate)
    if kind == "Lion":
        return Lion(parameters, rate)
    if kind == "Nadam":
        return Nadam(parameters, rate)
    # Keras adds epsilon under the root, PyTorch outside; at 1e-30, which the declarations say too, neither is felt.
    return torch.optim.RMSprop(parameters, rate, alpha=0.9, eps=1e-30, momentum=spec.get("momentum", 0), centered=spec.get("centered", False))


def set_keras_epsilon(optimizer, spec, step):
    """Keras's epsilon, 1e-7, stands outside the bias correction: PyTorch's formula is Keras's with this epsilon in this step."""
    if spec["kind"] in ("Adam", "AdamW"):
        for group in optimizer.param_groups:
            group["eps"] = 1e-7 / math.sqrt(1 - 0.999**step)


class Update:
    """What Keras's optimizers do with the gradient of a batch around their step: batches are accumulated and gradients clipped before it, then an average follows
    the parameters, and last the layers' constraints are kept."""

    def __init__(self, network):
        self.network, self.spec, self.batches = network, network.spec["optimizer"], 0
        self.parameters = {name: tensor for name, tensor in network.tensors.items() if not is_statistic(name)}
        self.averages = {name: torch.zeros_like(tensor) for name, tensor in self.parameters.items()}
        self.optimizer = make_optimizer(self.spec, list(self.parameters.values()))
        self.optimizer.zero_grad()

    @torch.no_grad()
    def take(self):
        every = self.spec.get("gradientAccumulationSteps", 1)
        iterations = self.batches // every  # as Keras counts them, the one in hand not yet among them
        self.batches += 1
        if self.batches % every == 0:
            for w in self.parameters.values():
                w.grad /= every
            self.clip([w.grad for w in self.parameters.values()])
            set_keras_epsilon(self.optimizer, self.spec, iterations + 1)
            self.optimizer.step()
            self.optimizer.zero_grad()
        if "emaMomentum" in self.spec:
            self.average(iterations)
        for name, rules in self.network.rules.items():
            self.constrain(self.parameters[name], rules)

    def clip(self, gradients):
        if "clipNorm" in self.spec:
            for g in gradients:
                g *= self.spec["clipNorm"] / max(g.norm().item(), self.spec["clipNorm"])
        elif "globalClipNorm" in self.spec:
            norm = math.sqrt(sum((g**2).sum().item() for g in gradients))
            for g in gradients:
                g *= self.spec["globalClipNorm"] / max(norm, self.spec["globalClipNorm"])
        elif "clipValue" in self.spec:
            for g in gradients:
                g.clamp_(-self.spec["clipValue"], self.spec["clipValue"])

    def average(self, iterations):
        momentum = self.spec["emaMomentum"] if iterations else 0.0
        overwrites = "emaOverwriteFrequency" in self.spec and (iterations + 1) % self.spec["emaOverwriteFrequency"] == 0
        for name, w in self.parameters.items():
            self.averages[name].mul_(momentum).add_(w, alpha=1 - momentum)
            if overwrites:
                w.copy_(self.averages[name])

    @staticmethod
    def constrain(w, rules):
        if rules.get("NonNegative"):
            w.clamp_(min=0)
        if "MaxNorm" in rules:
            # Keras's kernel is [in, out] with a norm for each column, PyTorch's the other way round; of a bias there is one.
            norm = (w**2).sum(dim=-1, keepdim=True).sqrt()
            w *= norm.clamp(max=rules["MaxNorm"]) / (1e-7 + norm)

    @torch.no_grad()
    def end(self):
        """Keras's fit ends with the averages."""
        if "emaMomentum" in self.spec:
            for name, w in self.parameters.items():
                w.copy_(self.averages[name])


class Network:
    """A network of golden_networks.py in one precision, with its samples in order (1) or in the reverse (-1)."""

    def __init__(self, spec, dtype, order=1):
        self.spec = spec
        self.tensors = {name: self.first(name, dtype) for name in spec["parameters"]}
        self.rules = {f"{name}.{tensor}": rules for name, layer in self.ruled() for tensor, rules in weight_rules(layer) if rules}
        width = math.prod(spec["input"])
        given = spec["inputs"]
        values = given if isinstance(given, list) else sequence(given, spec["batch"] * width)
        self.inputs = torch.tensor(values, dtype=dtype).reshape(spec["batch"], width)
        self.positions = spec.get("positions", 1)
        self.sparse = spec["loss"] == "SparseCategoricalCrossentropy"
        self.targets = torch.tensor(spec["targets"], dtype=torch.long if self.sparse else dtype).reshape(spec["batch"], -1)
        self.weights = self.position_weights(dtype) if "weights" in spec or "lengths" in spec else None
        if order < 0:
            self.inputs, self.targets = self.inputs.flip(0), self.targets.flip(0)
            self.weights = None if self.weights is None else self.weights.flip(0)

    def position_weights(self, dtype):
        """The weight of each sample at each of its positions; of the positions that count the mean weight is the samples'."""
        batch = self.spec["batch"]
        weights = torch.tensor(self.spec.get("weights", [1.0] * batch), dtype=dtype).reshape(batch, 1).repeat(1, self.positions)
        if "lengths" in self.spec:
            counts = torch.arange(self.positions) < torch.tensor(self.spec["lengths"]).reshape(batch, 1)
            weights = weights * counts * (counts.numel() / counts.sum().item())
        return weights

    def ruled(self):
        """The layers that may have regularizers and constraints, by name."""
        for kind in ("Dense", "PRelu"):
            layers = [layer for layer in self.spec["layers"] if layer["kind"] == kind]
            yield from ((f"{kind.lower()}{number}", layer) for number, layer in enumerate(layers, start=1))

    def first(self, name, dtype):
        spec = self.spec["parameters"][name]
        values = torch.tensor(sequence(spec, math.prod(spec["shape"])), dtype=dtype)
        return values.reshape(spec["shape"]).requires_grad_(not is_statistic(name))

    def batch_normalization(self, x, name, momentum, trains, moves):
        """PyTorch's, but for the moving statistics, which move as Keras's do.

        PyTorch's momentum is the share of the new, Keras's that of the old, and PyTorch moves towards the variance of the samples, divided by one less
        than their number. With a momentum of 1 PyTorch hands over the statistics of the batch, of which the rest is made here.
        """
        weight, bias, mean, variance = (self.tensors[f"{name}.{tensor}"] for tensor in ("weight", "bias", "running_mean", "running_var"))
        shape, x = x.shape, x.reshape(-1, len(mean))
        if not trains:
            return F.batch_norm(x, mean, variance, weight, bias, training=False, eps=1e-3).reshape(shape)
        batch_mean, batch_variance = torch.zeros_like(mean), torch.zeros_like(variance)
        y = F.batch_norm(x, batch_mean, batch_variance, weight, bias, training=True, momentum=1.0, eps=1e-3)
        if moves:
            biased = batch_variance * (len(x) - 1) / len(x)
            mean.mul_(momentum).add_(batch_mean, alpha=1 - momentum)
            variance.mul_(momentum).add_(biased, alpha=1 - momentum)
        return y.reshape(shape)

    def sliding(self, x, layer, window, outside=0.0):
        """Lays a map's padding around it, as Keras does, and lets the window slide over it in PyTorch's order of dimensions."""
        pads = []
        for length, positions, stride, size, rate, before in zip(layer["shape"], layer["out"], layer["strides"], layer["kernel"], layer["dilation"], layer["before"]):
            pads = [before, max((positions - 1) * stride + (size - 1) * rate + 1 - length - before, 0)] + pads
        return window(F.pad(self.map(x, layer), pads, value=outside)).movedim(1, -1).flatten(1)

    def map(self, x, layer):
        """The map that arrives, channels first."""
        return x.reshape(-1, *layer["shape"]).movedim(-1, 1)

    def depthwise(self, x, layer, weight, bias):
        convolution = CONVOLUTIONS["Conv" + layer["kind"].split("Conv")[1]]
        return self.sliding(x, layer, lambda map: convolution(map, self.tensors[weight], bias, layer["strides"], dilation=layer["dilation"], groups=layer["shape"][-1]))

    def transposed(self, x, layer, name):
        """PyTorch's without padding, of which Keras cuts the edges off, or to which it adds places that the kernel does not reach."""
        transposed = {1: F.conv_transpose1d, 2: F.conv_transpose2d}[len(layer["kernel"])]
        whole = transposed(self.map(x, layer), self.tensors[f"{name}.weight"], None, layer["strides"], dilation=layer["dilation"])
        pads = []
        for length, positions, before in zip(whole.shape[2:], layer["out"], layer["before"]):
            pads = [-before, positions - length + before] + pads
        y = F.pad(whole, pads)
        if layer["bias"]:
            y = y + self.tensors[f"{name}.bias"].reshape(-1, *[1] * len(layer["kernel"]))
        return y.movedim(1, -1).flatten(1)

    def rectified(self, x, layer, alpha):
        """PyTorch's where the positions share alphas; it has none of their own."""
        if alpha.dim() == 1:
            return F.prelu(self.map(x, layer), alpha).movedim(1, -1).flatten(1)
        x = self.map(x, layer)
        sizes = [1 if axis in layer["sharedAxes"] else size for axis, size in enumerate(layer["shape"][:-1], start=1)]
        return torch.where(x > 0, x, alpha.reshape(len(alpha), *sizes) * x).movedim(1, -1).flatten(1)

    def normalization(self, x, name):
        """Keras's formula, over the last dimension of the shape that the samples have."""
        mean, variance = self.tensors[f"{name}.mean"], self.tensors[f"{name}.variance"]
        return ((x.reshape(-1, len(mean)) - mean) / variance.sqrt().clamp(min=1e-7)).reshape(x.shape)

    def forward(self, trains, moves=False):
        """Returns what goes into the last activation, what comes out of it, and what the layers' outputs add to the loss."""
        x, before, numbers, outputs, penalty = self.inputs, self.inputs, {}, {"input": self.inputs}, 0.0
        for layer in self.spec["layers"]:
            kind = layer["kind"]
            numbers[kind] = numbers.get(kind, 0) + 1
            name = f"{kind.lower()}{numbers[kind]}"
            joined = [outputs[other] for other in layer.get("names", [])]
            if kind == "Dense":
                if "map" in layer:
                    x = x.reshape(-1, *layer["map"]).movedim(-1, 1).flatten(1)
                x = F.linear(x, self.tensors[f"{name}.weight"], self.tensors.get(f"{name}.bias"))
            elif kind == "Add":
                x = sum(joined, x)
            elif kind == "Multiply":
                x = math.prod(joined, start=x)
            elif kind == "Concatenate":
                x = torch.cat([x] + joined, dim=1)
            elif kind == "LayerNormalization":
                x = F.layer_norm(x, x.shape[1:], self.tensors[f"{name}.weight"], self.tensors[f"{name}.bias"], eps=1e-3)
            elif kind == "BatchNormalization":
                x = self.batch_normalization(x, name, layer["momentum"], trains, moves)
            elif kind == "RmsNormalization":
                # PyTorch has its own from 2.4 on.
                rows = x.reshape(-1, layer["shape"][-1])
                x = (rows * torch.rsqrt(rows.square().mean(1, keepdim=True) + 1e-6) * self.tensors[f"{name}.weight"]).reshape(x.shape)
            elif kind == "GroupNormalization":
                channels = layer["shape"][-1]
                weight, bias = (self.tensors.get(f"{name}.{tensor}", torch.full([channels], number, dtype=x.dtype)) for tensor, number in (("weight", 1.0), ("bias", 0.0)))
                x = F.group_norm(self.map(x, layer), channels if layer["groups"] == -1 else layer["groups"], weight, bias, eps=1e-3).movedim(1, -1).flatten(1)
            elif kind == "PRelu":
                x = self.rectified(x, layer, self.tensors[f"{name}.weight"])
            elif kind == "Rescaling":
                x = x * layer["scale"] + layer["offset"]
            elif kind == "Normalization":
                x = self.normalization(x, name)
            elif "Transpose" in kind:
                x = self.transposed(x, layer, name)
            elif kind.startswith("DepthwiseConv"):
                x = self.depthwise(x, layer, f"{name}.weight", self.tensors.get(f"{name}.bias"))
            elif kind.startswith("SeparableConv"):
                between = self.depthwise(x, layer, f"{name}.depthwise", None)
                between = between.reshape(-1, *layer["out"][:-1], layer["shape"][-1] * layer["multiplier"]).movedim(-1, 1)
                convolution = CONVOLUTIONS[kind.removeprefix("Separable")]
                x = convolution(between, self.tensors[f"{name}.pointwise"], self.tensors[f"{name}.bias"]).movedim(1, -1).flatten(1)
            elif kind.startswith(("ZeroPadding", "Cropping")):
                sign = 1 if kind.startswith("ZeroPadding") else -1
                pairs = [layer["edges"][at:at + 2] for at in range(0, len(layer["edges"]), 2)]
                x = F.pad(self.map(x, layer), [sign * edge for pair in reversed(pairs) for edge in pair]).movedim(1, -1).flatten(1)
            elif kind.startswith("UpSampling"):
                smooth = {"mode": "bilinear", "align_corners": False} if layer["interpolation"] == "Bilinear" else {"mode": "nearest"}
                x = F.interpolate(self.map(x, layer), scale_factor=[float(size) for size in layer["sizes"]], **smooth).movedim(1, -1).flatten(1)
            elif kind == "RepeatVector":
                x = x.repeat(1, layer["count"])
            elif kind.startswith("Conv"):
                x = self.sliding(x, layer, lambda map: CONVOLUTIONS[kind](map, self.tensors[f"{name}.weight"], self.tensors.get(f"{name}.bias"), layer["strides"], dilation=layer["dilation"], groups=layer.get("groups", 1)))
            elif kind.startswith("MaxPooling"):
                x = self.sliding(x, layer, lambda map: MAXIMA[kind](map, layer["kernel"], layer["strides"]), -math.inf)
            elif kind.startswith("AveragePooling"):
                sums = self.sliding(x, layer, lambda map: MEANS[kind](map, layer["kernel"], layer["strides"]))
                x = sums / self.sliding(torch.ones_like(x), layer, lambda map: MEANS[kind](map, layer["kernel"], layer["strides"]))
            elif kind.startswith("GlobalMax"):
                x = x.reshape(len(x), -1, layer["shape"][-1]).amax(1)
            elif kind.startswith("GlobalAverage"):
                x = x.reshape(len(x), -1, layer["shape"][-1]).mean(1)
            elif kind == "Permute":
                x = x.reshape(-1, *layer["shape"]).permute(0, *layer["dims"]).flatten(1)
            if kind != "Flatten":  # behind the last activation it changes nothing, and no network here has noise
                before = x
            if layer.get("activation") == "Softmax":
                x = ACTIVATIONS["Softmax"](x.reshape(len(x) * self.positions, -1)).reshape(x.shape)
            elif layer.get("activation", "Linear") != "Linear":
                x = ACTIVATIONS[layer["activation"]](x)
            outputs[name] = x
            # Keras's activity regularizers, whose sums are divided by the batch.
            penalty = penalty + (layer.get("outputL1", 0.0) * x.abs().sum() + layer.get("outputL2", 0.0) * x.square().sum()) / len(x)
        return before, x, penalty

    def loss(self, trains=True, moves=False):
        before, output, penalty = self.forward(trains, moves)
        for name, rules in self.rules.items():
            w = self.tensors[name]
            penalty = penalty + rules.get("L1", 0) * w.abs().sum() + rules.get("L2", 0) * (w**2).sum()
        loss = LOSSES[self.spec["loss"]]
        smoothing = self.spec.get("labelSmoothing", 0.0)
        rows = len(before) * self.positions
        parts = [part.reshape(rows, -1) for part in (before, output)] + [self.targets.reshape(rows) if self.sparse else self.targets.reshape(rows, -1)]
        if self.weights is None:
            return loss(*parts, smoothing) + penalty
        # Keras divides by the samples, whatever they weigh.
        return sum(weight * loss(*row, smoothing) for weight, row in zip(self.weights.flatten(), zip(*(part.split(1) for part in parts)))) / rows + penalty

    def run(self):
        """Forward, loss and gradient at the first parameters, then the parameters after the steps of the optimizer, full batch, and the loss that inference had at first."""
        output = self.forward(trains=False)[1].detach().clone()
        evaluated = self.loss(trains=False).item()
        loss = self.loss()
        loss.backward()
        gradient = {name: torch.zeros_like(tensor) if is_statistic(name) else tensor.grad.clone() for name, tensor in self.tensors.items()}
        update = Update(self)
        for _ in range(STEPS):
            self.loss(moves=True).backward()
            update.take()
        update.end()
        after = {name: tensor.detach().clone() for name, tensor in self.tensors.items()}
        return output, loss.item(), gradient, after, evaluated


def weight_rules(layer):
    """A layer's regularizers and constraints, by PyTorch's names of its tensors."""
    tensors = (("weight", "alpha"),) if layer["kind"] == "PRelu" else (("weight", "kernel"), ("bias", "bias"))
    return [(tensor, {key[len(prefix):]: value for key, value in layer.items() if key.startswith(prefix) and key != prefix}) for tensor, prefix in tensors]


def is_statistic(name):
    """Whether a tensor is one of statistics, which no optimizer steps."""
    return ".running_" in name or name.endswith((".mean", ".variance"))


def distance(exact, rounded):
    return ((exact - rounded.double()).abs().max() / exact.abs().max().clamp(min=1e-30)).item()


def check_rounding(spec, exact, order):
    rounded = Network(spec, torch.float32, order).run()
    pairs = {"output": (exact[0], rounded[0] if order > 0 else rounded[0].flip(0))}
    pairs.update({f"gradient of {tensor}": (exact[2][tensor], rounded[2][tensor]) for tensor in exact[2]})
    pairs.update({f"{tensor} after training": (exact[3][tensor], rounded[3][tensor]) for tensor in exact[3]})
    for what, (one, other) in pairs.items():
        if not distance(one, other) <= FLOAT32_LIMIT:
            raise SystemExit(f"{spec['name']}: float32 moves the {what} by {distance(one, other):.1e} of its scale. Choose another stream.")


def stored(tensor):
    flat = tensor.flatten().tolist()
    kept = flat if len(flat) <= STORED_WHOLE else flat[::STRIDE]
    return [float(f"{value:.12g}") for value in kept]


def golden(spec):
    exact = Network(spec, torch.float64).run()
    check_rounding(spec, exact, order=1)
    check_rounding(spec, exact, order=-1)
    output, loss, gradient, after, evaluated = exact
    return dict(
        spec,
        output=stored(output),
        lossValue=loss,
        **({"evaluatedLoss": evaluated} if evaluated != loss else {}),
        gradient={name: stored(tensor) for name, tensor in gradient.items()},
        after={name: stored(tensor) for name, tensor in after.items()},
    )


def main():
    torch.manual_seed(0)
    torch.set_num_threads(1)
    folder = pathlib.Path(__file__).parent
    for family, networks in families().items():
        if sys.argv[1:] and family not in sys.argv[1:]:
            continue
        text = json.dumps([golden(spec) for spec in networks], indent=1)
        # One array of numbers, one line.
        text = re.sub(r"\[[-+0-9.eE,\s]*\]", lambda match: re.sub(r"\s+", "", match.group()), text)
        (folder / f"{family}.json").write_text(text + "\n", encoding="utf-8", newline="\n")
        print(f"{family}.json: {len(networks)} networks, {len(text) // 1024} KB")


if __name__ == "__main__":
    main()
