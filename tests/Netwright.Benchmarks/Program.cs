using System.CommandLine;
using Netwright.Benchmarks;
using Netwright.Benchmarks.Compare;

Option<string> threads = new("--threads") { Description = "Numbers of threads, 1,2 by default.", DefaultValueFactory = static _ => "1,2" };
Command listing = new("listing", "The generated MNIST network beside the same one written by hand.") { threads };
listing.SetAction(result => ListingComparison.Run(Console.Out, [.. result.GetValue(threads)!.Split(',').Select(int.Parse)]));

Command generator = new("generator", "What the generator costs in an editor.");
generator.SetAction(static _ => GeneratorTiming.Run(Console.Out));

return new RootCommand("Measures Netwright.") { listing, generator, CompareCommand.Create() }.Parse(args).Invoke();
