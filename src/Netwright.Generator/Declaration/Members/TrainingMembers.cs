namespace Netwright.Generator.Declaration.Members;

/// <summary>What every network with a loss has: training and measuring on data sets, and its gradient.</summary>
internal static class TrainingMembers
{
    private const string Epochs = "<returns>Loss and accuracy of each epoch. A cancelled run returns those of the epochs it finished.</returns>";
    private const string Diverged = "<exception cref=\"global::Netwright.TrainingDivergedException\">The loss turned NaN or infinite; the parameters are the last good ones.</exception>";

    public static IEnumerable<Member> Of(string target)
    {
        Parameter data = new(Types.Dataset(target), "data"), stream = new(Types.Stream(target), "data"), validation = new(Types.Dataset(target), "validation"), streamed = new(Types.Stream(target), "validation");
        Parameter options = new(Types.FitOptions, "options", "null"), threads = new("int", "threads", "0"), metrics = new(Types.Metrics, "metrics");
        return
        [
            new(MemberKind.Method, Types.History, "Fit")
            {
                Interface = Types.TrainableNetwork(target),
                Parameters = [data, options],
                Exists = static face => face.Trains,
                Doc = static face => $"""
                    <summary>Trains on a data set.</summary>
                    <param name="data">The samples, {face.InputFloats} each, with {(face.Target == "int" ? Labels(face) : $"{face.OutputFloats} each as targets")}.</param>
                    <param name="options">Epochs, batch size, validation and so on; one epoch in batches of 32 by default.</param>
                    {Epochs}
                    <exception cref="global::System.ArgumentException">The data do not fit the network, or an option is out of range; nothing was trained.</exception>
                    {Diverged}
                    """,
                Value = static _ => Calls.Fit("data"),
            },
            new(MemberKind.Method, Types.History, "Fit")
            {
                Interface = Types.TrainableNetwork(target),
                Parameters = [data, validation, options],
                Exists = static face => face.Trains,
                Doc = static face => $$"""
                    <summary>Trains on a data set and measures another one after each epoch.</summary>
                    <param name="data">The samples to train on.</param>
                    <param name="validation">The samples to measure on.</param>
                    <param name="options">Epochs, batch size and so on.</param>
                    <inheritdoc cref="Fit(global::Netwright.Dataset{{{face.Target}}}, global::Netwright.FitOptions)"/>
                    """,
                Value = static _ => Calls.Fit("data", "validation"),
            },
            new(MemberKind.Method, Types.History, "Fit")
            {
                Interface = Types.TrainableNetwork(target),
                Parameters = [stream, options],
                IsLastChoice = true,
                Exists = static face => face.Trains,
                Doc = static _ => $"""
                    <summary>Trains on samples that need not fit into memory, which are read beside the training.</summary>
                    <param name="data">The samples to train on.</param>
                    <param name="options">Epochs, batch size and so on.</param>
                    {Epochs}
                    <exception cref="global::System.ArgumentException">The lengths do not fit the network, or an option is out of range; nothing was trained.</exception>
                    <exception cref="global::Netwright.DataStreamException">A sample could not be read, or does not fit the network; what was learnt before is kept.</exception>
                    {Diverged}
                    """,
                Value = static _ => Calls.Fit("data"),
            },
            new(MemberKind.Method, Types.History, "Fit")
            {
                Interface = Types.TrainableNetwork(target),
                Parameters = [stream, validation, options],
                IsLastChoice = true,
                Exists = static face => face.Trains,
                Doc = static face => $$"""
                    <summary>Trains on samples that need not fit into memory, and measures a data set after each epoch.</summary>
                    <param name="data">The samples to train on.</param>
                    <param name="validation">The samples to measure on.</param>
                    <param name="options">Epochs, batch size and so on.</param>
                    <inheritdoc cref="Fit(global::Netwright.DataStream{{{face.Target}}}, global::Netwright.FitOptions)"/>
                    """,
                Value = static _ => Calls.Fit("data", "validation"),
            },
            new(MemberKind.Method, Types.History, "Fit")
            {
                Interface = Types.TrainableNetwork(target),
                Parameters = [data, streamed, options],
                IsLastChoice = true,
                Exists = static face => face.Trains,
                Doc = static face => $$"""
                    <summary>Trains on a data set, and measures samples that need not fit into memory after each epoch.</summary>
                    {{Streamed(face)}}
                    """,
                Value = static _ => Calls.FitWithStream,
            },
            new(MemberKind.Method, Types.History, "Fit")
            {
                Interface = Types.TrainableNetwork(target),
                Parameters = [stream, streamed, options],
                IsLastChoice = true,
                Exists = static face => face.Trains,
                Doc = static face => $$"""
                    <summary>Trains on samples that need not fit into memory, and measures others after each epoch.</summary>
                    {{Streamed(face)}}
                    """,
                Value = static _ => Calls.FitWithStream,
            },
            new(MemberKind.Method, Types.Evaluation, "Evaluate")
            {
                Interface = Types.TrainableNetwork(target),
                Parameters = [data, threads],
                Exists = static face => face.Trains,
                Doc = static _ => """
                    <summary>Measures loss and accuracy on a data set.</summary>
                    <param name="data">The samples.</param>
                    <param name="threads">The threads to use; 0 for as many as pay off.</param>
                    <exception cref="global::System.ArgumentException">The data do not fit the network.</exception>
                    """,
                Value = static _ => Calls.Evaluate("data", "threads"),
            },
            new(MemberKind.Method, Types.Evaluation, "Evaluate")
            {
                Interface = Types.TrainableNetwork(target),
                Parameters = [data, metrics, threads],
                Exists = static face => face.Trains,
                Doc = static _ => """
                    <summary>Measures metrics beside loss and accuracy.</summary>
                    <param name="data">The samples.</param>
                    <param name="metrics">What to measure, as <c>[Metric.Precision(), Metric.Recall()]</c>; the result has them by name.</param>
                    <param name="threads">The threads to use; 0 for as many as pay off.</param>
                    <exception cref="global::System.ArgumentException">The data or a metric do not fit the network.</exception>
                    """,
                Value = static _ => Calls.Evaluate("data", "metrics", "threads"),
            },
            new(MemberKind.Method, Types.Evaluation, "Evaluate")
            {
                Interface = Types.TrainableNetwork(target),
                Parameters = [stream, threads],
                IsLastChoice = true,
                Exists = static face => face.Trains,
                Doc = static _ => """
                    <summary>Measures loss and accuracy on samples that need not fit into memory.</summary>
                    <param name="data">The samples, in the order of their source.</param>
                    <param name="threads">The threads to use; 0 for as many as pay off.</param>
                    <exception cref="global::System.ArgumentException">The lengths do not fit the network.</exception>
                    <exception cref="global::Netwright.DataStreamException">A sample could not be read, or does not fit the network.</exception>
                    """,
                Value = static _ => Calls.Evaluate("data", "threads"),
            },
            new(MemberKind.Method, Types.Evaluation, "Evaluate")
            {
                Interface = Types.TrainableNetwork(target),
                Parameters = [stream, metrics, threads],
                IsLastChoice = true,
                Exists = static face => face.Trains,
                Doc = static _ => """
                    <summary>Measures metrics beside loss and accuracy on samples that need not fit into memory.</summary>
                    <param name="data">The samples, in the order of their source.</param>
                    <param name="metrics">What to measure, as <c>[Metric.Precision(), Metric.Recall()]</c>; the result has them by name.</param>
                    <param name="threads">The threads to use; 0 for as many as pay off.</param>
                    <exception cref="global::System.ArgumentException">The lengths or a metric do not fit the network.</exception>
                    <exception cref="global::Netwright.DataStreamException">A sample could not be read, or does not fit the network.</exception>
                    """,
                Value = static _ => Calls.Evaluate("data", "metrics", "threads"),
            },
            new(MemberKind.Method, "double", "Gradient")
            {
                Interface = Types.TrainableNetwork(target),
                Parameters = [new(Types.Floats, "inputs"), new($"global::System.ReadOnlySpan<{target}>", "targets"), new(Types.Span, "gradient"), new("int?", "dropoutSeed", "null")],
                Exists = static face => face.Trains,
                Doc = static face => $"""
                    <summary>Computes the mean loss of a batch and its gradient, for an optimizer or a machine outside; the parameters stay as they are.</summary>
                    <param name="inputs">The samples one after the other, {face.InputFloats} each.</param>
                    <param name="targets">{(face.Target == "int" ? "The class number of each sample" : $"{face.OutputFloats} for each sample")}.</param>
                    <param name="gradient">Receives the gradient, laid out as <see cref="Parameters"/> and as long.</param>
                    <param name="dropoutSeed">The seed of dropout's choice, or null to drop nothing.</param>
                    <returns>The mean loss.</returns>
                    <exception cref="global::System.ArgumentException">The lengths do not fit together.</exception>
                    """,
                Value = static _ => "core.Gradient(inputs, targets, gradient, dropoutSeed)",
            },
            new(MemberKind.Method, "void", "ResetOptimizer")
            {
                Interface = Types.TrainableNetwork(target),
                Exists = static face => face.Trains,
                Doc = static _ => "<summary>Makes the optimizer as it was before its first step: its moments are forgotten, and the parameters stay. Load does so too.</summary>",
                Value = static _ => "core.ResetOptimizer()",
            },
            new(MemberKind.Method, "void", "Adapt")
            {
                Parameters = [data],
                Exists = static face => face is { Trains: true, Adapts: true },
                Doc = static face => $"""
                    <summary>Adapts {face.Plan.Adapted!.Name} to a data set: takes mean and variance of its features from the samples, and keeps all other parameters. The first Fit does so with those it trains on, unless they were adapted or loaded before.</summary>
                    <param name="data">The samples; their targets are not looked at.</param>
                    <exception cref="global::System.ArgumentException">The data do not fit the network; nothing has changed.</exception>
                    """,
                Value = static _ => Calls.Adapt,
            },
        ];
    }

    private static string Streamed(PlannedFace face) => $$"""
        <param name="data">The samples to train on.</param>
        <param name="validation">The samples to measure on.</param>
        <param name="options">Epochs, batch size and so on.</param>
        <inheritdoc cref="Fit(global::Netwright.DataStream{{{face.Target}}}, global::Netwright.FitOptions)"/>
        """;

    private static string Labels(PlannedFace face)
    {
        string numbers = $"class numbers from 0 to {face.Plan.Output.Channels - 1}";
        return face.Plan.Positions == 1 ? numbers : $"{numbers}, one at each of {face.Plan.Positions} positions";
    }
}
