using System.Diagnostics;
using System.Globalization;
using Netwright.Benchmarks.TorchSharp;
using TorchSharp;

if (args is ["start"])
{
    torch.set_num_threads(1);
    TorchTask.Start();
    return;
}

// Driven line by line: "load WORKLOAD train|predict|epoch BATCH" makes what "time CALLS" then runs so often, and answers with the seconds.
torch.set_num_threads(int.Parse(args[0], CultureInfo.InvariantCulture));
torch.random.manual_seed(1);
Console.WriteLine("ready");
Action call = static () => { };
while (Console.ReadLine() is { } line)
{
    switch (line.Split(' '))
    {
        case ["load", string workload, string task, string batch]:
            call = TorchTask.Create(workload, task, int.Parse(batch, CultureInfo.InvariantCulture));
            Console.WriteLine("ready");
            break;

        case ["time", string calls]:
            int count = int.Parse(calls, CultureInfo.InvariantCulture);
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < count; i++)
                call();
            Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("R", CultureInfo.InvariantCulture));
            break;
    }
}
