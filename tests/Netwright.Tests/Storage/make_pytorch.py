"""Writes the files beside this one that show that PyTorch and Netwright read each other's parameters.

    apt-get install python3-torch
    /usr/bin/python3 make_pytorch.py

pytorch.safetensors     the state dictionary of the module below after some steps of training, written by the format's specification
pytorch.json            inputs, and what the module makes of them
netwright.safetensors   what Netwright saves of the same network. It is not made here: the test that compares today's file with it leaves
                        netwright.received.safetensors where they differ
netwright.json          inputs, and what the module makes of them with the parameters of that file, which load_state_dict takes with strict=True
convolutional.safetensors   the state dictionary of the convolutional module below, and
convolutional.json   inputs, each pixel's channels together, and what it makes of them

A file of Netwright's has no num_batches_tracked: PyTorch's BatchNorm1d fills it with 0 where a state dictionary without versions lacks it, and
uses it only where its momentum is None. Netwright skips the one that PyTorch writes.
"""

import json
import pathlib
import struct

import torch
import torch.nn.functional as F
from torch import nn

FOLDER = pathlib.Path(__file__).parent
TYPES = {torch.float32: "F32", torch.int64: "I64"}


class Network(nn.Module):
    """InteropNetwork of PyTorchTests.cs: names as there, and Keras's epsilons."""

    def __init__(self):
        super().__init__()
        self.dense1 = nn.Linear(6, 20)
        self.batchnormalization1 = nn.BatchNorm1d(20, eps=1e-3)
        self.dense2 = nn.Linear(20, 17)
        self.layernormalization1 = nn.LayerNorm(17, eps=1e-3)
        self.dense3 = nn.Linear(17, 3)

    def forward(self, x):
        x = self.batchnormalization1(F.relu(self.dense1(x)))
        x = torch.tanh(self.layernormalization1(self.dense2(x)))
        return F.softmax(self.dense3(x), dim=1)


class Images(nn.Module):
    """InteropImages of PyTorchTests.cs."""

    def __init__(self):
        super().__init__()
        self.conv2d1 = nn.Conv2d(2, 18, 3)
        self.batchnormalization1 = nn.BatchNorm2d(18, eps=1e-3)
        self.conv2d2 = nn.Conv2d(18, 5, (2, 1))
        self.dense1 = nn.Linear(5 * 2 * 3, 4)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.batchnormalization1(self.conv2d1(x))), 2)
        return self.dense1(torch.tanh(self.conv2d2(x)).flatten(1))


def save(state, path):
    """8 bytes of the header's length, the header in JSON, the tensors' bytes, all little-endian."""
    header, data = {"__metadata__": {"format": "pt"}}, b""
    for name, tensor in state.items():
        content = tensor.contiguous().numpy().tobytes()
        header[name] = {"dtype": TYPES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(content)]}
        data += content
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def load(path):
    content = path.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])
    header.pop("__metadata__")
    state = {}
    for name, entry in header.items():
        begin, end = (8 + length + offset for offset in entry["data_offsets"])
        assert entry["dtype"] == "F32", name
        state[name] = torch.frombuffer(bytearray(content[begin:end]), dtype=torch.float32).reshape(entry["shape"])
    return state


def write_outputs(network, path):
    network.eval()
    inputs = torch.randn(8, 6)
    with torch.no_grad():
        outputs = network(inputs)
    path.write_text(json.dumps({"inputs": inputs.flatten().tolist(), "outputs": outputs.flatten().tolist()}) + "\n")


def main():
    torch.manual_seed(1)
    network = Network()
    optimizer = torch.optim.Adam(network.parameters(), lr=0.05)
    for _ in range(10):
        inputs = torch.randn(32, 6)
        loss = F.nll_loss(network(inputs).log(), (inputs[:, 0] > 0).long() + (inputs[:, 1] > 0).long())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    save(network.state_dict(), FOLDER / "pytorch.safetensors")
    write_outputs(network, FOLDER / "pytorch.json")

    network = Network()
    network.load_state_dict(load(FOLDER / "netwright.safetensors"), strict=True)
    write_outputs(network, FOLDER / "netwright.json")

    images, pictures = Images(), torch.randn(8, 2, 9, 8)
    images(pictures)
    images.eval()
    save({name: tensor for name, tensor in images.state_dict().items() if not name.endswith("num_batches_tracked")}, FOLDER / "convolutional.safetensors")
    with torch.no_grad():
        outputs = images(pictures)
    (FOLDER / "convolutional.json").write_text(json.dumps({"inputs": pictures.movedim(1, -1).flatten().tolist(), "outputs": outputs.flatten().tolist()}) + "\n")


if __name__ == "__main__":
    main()
