using System.CommandLine;
using System.CommandLine.Help;
using Netwright.Benchmarks;
using Netwright.Benchmarks.Build;
using Netwright.Benchmarks.Compare;
using Netwright.Benchmarks.Kernels;
using Netwright.Benchmarks.Load;
using Netwright.Benchmarks.Publish;

Option<string> threads = new("--threads") { Description = "Numbers of threads, 1,2 by default.", DefaultValueFactory = static _ => "1,2" };
Command listing = new("listing", "The generated MNIST network beside the same one written by hand.") { threads };
listing.SetAction(result => ListingComparison.Run(Console.Out, [.. result.GetValue(threads)!.Split(',').Select(int.Parse)]));

Command generator = new("generator", "What the generator costs in an editor.");
generator.SetAction(static _ => GeneratorTiming.Run(Console.Out));

Option<int> networks = new("--networks") { Description = "Networks in the build.", DefaultValueFactory = static _ => 200 };
Command analyzers = new("analyzers", "What the analyzers cost in an editor and in a build.") { networks };
analyzers.SetAction(result => AnalyzerTiming.Run(Console.Out, result.GetValue(networks)));

Option<string> filter = new("--filter") { Description = "Which of them, such as *.Iris; all by default.", DefaultValueFactory = static _ => "*" };
Command kernels = new("kernels", "The pieces that generated code is made of, by BenchmarkDotNet.") { filter };
kernels.SetAction(result => KernelBenchmarks.Run(result.GetValue(filter)!));

ParseResult commandLine = new RootCommand("Measures Netwright.")
{
    listing, generator, analyzers, kernels, CompareCommand.Create(), MemoryCommand.Create(), SizeCommand.Create(), StartCommand.Create(), BuildCommand.Create(), LoadCommand.Create(),
}.Parse(args);
if (commandLine.Errors.Count == 0 && commandLine.CommandResult.Command is not RootCommand && commandLine.Action is not HelpAction)
    Machine.Print(Console.Out);
return commandLine.Invoke();
