using System.Globalization;
using Netwright.Benchmarks.Compare;
using Netwright.Benchmarks.TorchSharp;
using TorchSharp;

if (args is ["start"])
{
    torch.set_num_threads(1);
    TorchTask.Start();
    return;
}

if (args is ["memory", var memoryTask])
{
    torch.set_num_threads(1);
    TorchTask.Memory(memoryTask);
    return;
}

torch.set_num_threads(int.Parse(args[0], CultureInfo.InvariantCulture));
torch.random.manual_seed(1);
PeerLoop.Run(TorchTask.Create);
