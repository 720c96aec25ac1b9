using Netwright.Benchmarks;

switch (args)
{
    case ["listing", .. string[] rest]:
        ListingComparison.Run(Console.Out, rest is ["--threads", string threads] ? [.. threads.Split(',').Select(int.Parse)] : [1, 2]);
        return 0;

    case ["generator"]:
        GeneratorTiming.Run(Console.Out);
        return 0;

    case ["analyzers", .. string[] rest]:
        AnalyzerTiming.Run(Console.Out, rest is ["--networks", string networks] ? int.Parse(networks) : 200);
        return 0;

    default:
        Console.Error.WriteLine("""
            usage: Netwright.Benchmarks COMMAND
              listing [--threads 1,2]     the generated MNIST network beside the same one written by hand
              generator                   what the generator costs in an editor
              analyzers [--networks 200]  what the analyzers cost in an editor and in a build
            """);
        return 2;
}
