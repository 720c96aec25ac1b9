namespace Netwright.Generator.Declaration.Members;

/// <summary>What a network over types has beside the spans: packing, and the methods that pack what they are given.</summary>
internal static class TypedMembers
{
    private const string NoFeature = "<exception cref=\"global::System.ArgumentException\">A member has a value of which no feature can be made.</exception>";

    private const string Epoch = "Gives the samples of an epoch; it is called once for each epoch, on the thread that reads them.";

    private const string Count = "<param name=\"count\">The number of samples in an epoch, if it is known. Progress and schedules use it; a source that gives more or fewer is an error.</param>";

    private const string Trained = """
        <returns>Loss and accuracy of each epoch. A cancelled run returns those of the epochs it finished.</returns>
        <exception cref="global::System.ArgumentException">A sample cannot be packed, or an option is out of range; nothing was trained.</exception>
        <exception cref="global::Netwright.TrainingDivergedException">The loss turned NaN or infinite; the parameters are the last good ones.</exception>
        """;

    public static IEnumerable<Member> Of(string target, string input, string output)
    {
        Parameter sample = new(input, "sample") { IsIn = true }, options = new(Types.FitOptions, "options", "null"), threads = new("int", "threads", "0"), metrics = new(Types.Metrics, "metrics");
        Parameter count = new("long?", "count", "null");
        Parameter pairs = Pairs("samples", input, output);
        Parameter[] selected =
        [
            new(Types.Sequence(Member.Sample), "samples"),
            new($"global::System.Func<{Member.Sample}, {input}>", "features"),
            new($"global::System.Func<{Member.Sample}, {output}>", "target"),
        ];
        return
        [
            new(MemberKind.Field, $"{output}[]", "labels")
            {
                IsStatic = true,
                Exists = static face => face.HasLabels,
                Value = static face => TypedCode.Labels(face.Answer),
            },
            new(MemberKind.Method, "void", "Pack")
            {
                Parameters = [sample, new(Types.Span, "input")],
                IsStatic = true,
                IsTyped = true,
                Doc = static face => $"""
                    <summary>Packs a sample into the floats that the network takes, in the order of the members of its type. It allocates nothing.</summary>
                    <param name="sample">The sample.</param>
                    <param name="input">Receives {face.InputFloats}.</param>
                    <exception cref="global::System.ArgumentException">A member has a value of which no feature can be made, or the span has another length.</exception>
                    """,
                Body = TypedCode.WritePack,
            },
            new(MemberKind.Method, output, "Predict")
            {
                Parameters = [sample],
                IsTyped = true,
                Doc = static face => $"""
                    <summary>Predicts one sample. It can be called from any number of threads at once{(TypedCode.Allocates(face) ? "" : ", and allocates nothing")}.</summary>
                    <param name="sample">The sample.</param>
                    {NoFeature}
                    """,
                Body = TypedCode.WritePredict,
            },
            new(MemberKind.Method, $"global::Netwright.Prediction<{output}>", "PredictDetailed")
            {
                Parameters = [sample],
                IsTyped = true,
                Exists = static face => face.HasLabels,
                Doc = static _ => $"""
                    <summary>Predicts one sample: the most probable label, and the probability of each. It can be called from any number of threads at once, and allocates one array, of the probabilities.</summary>
                    <param name="sample">The sample.</param>
                    {NoFeature}
                    """,
                Body = TypedCode.WriteDetailed,
            },
            new(MemberKind.Method, Types.Dataset(target), "Pack")
            {
                Parameters = selected,
                IsStatic = true,
                IsGeneric = true,
                IsTyped = true,
                Exists = static face => face.Trains,
                Doc = static _ => """
                    <summary>Packs samples into a data set, which ranges split and which can be trained on more than once.</summary>
                    <param name="samples">The samples, read once.</param>
                    <param name="features">What is predicted from.</param>
                    <param name="target">What is to be predicted.</param>
                    <exception cref="global::System.ArgumentException">There are no samples, or one cannot be packed; the message numbers it from 0.</exception>
                    """,
                Body = TypedCode.WritePackAll,
            },
            new(MemberKind.Method, Types.Dataset(target), "Pack")
            {
                Parameters = [pairs],
                IsStatic = true,
                IsTyped = true,
                Exists = static face => face.Trains,
                Doc = static _ => """
                    <summary>Packs pairs of features and target into a data set: <c>ConfusionMatrix.Of(model, Pack(pairs))</c>.</summary>
                    <param name="samples">The pairs, read once.</param>
                    <exception cref="global::System.ArgumentException">There are no samples, or one cannot be packed; the message numbers it from 0.</exception>
                    """,
                Value = static face => TypedCode.PackedPairs(face, "samples"),
            },
            new(MemberKind.Method, Types.Stream(target), "Stream")
            {
                Parameters = [new(Types.Source(Member.Sample), "samples"), .. selected.Skip(1), count],
                IsStatic = true,
                IsGeneric = true,
                IsTyped = true,
                Exists = static face => face.Trains,
                Doc = static _ => $"""
                    <summary>Packs samples as they are read, to train or measure on more than fit into memory.</summary>
                    <param name="samples">{Epoch}</param>
                    <param name="features">What is predicted from.</param>
                    <param name="target">What is to be predicted.</param>
                    {Count}
                    """,
                Body = TypedCode.WriteStream,
            },
            new(MemberKind.Method, Types.Stream(target), "Stream")
            {
                Parameters = [new(Types.Source(TypedCode.Pair(input, output)), "samples") { Signature = Types.Source($"global::System.ValueTuple<{input}, {output}>") }, count],
                IsStatic = true,
                IsTyped = true,
                Exists = static face => face.Trains,
                Doc = static _ => $"""
                    <summary>Packs pairs of features and target as they are read, to train or measure on more than fit into memory.</summary>
                    <param name="samples">{Epoch}</param>
                    {Count}
                    """,
                Value = static face => TypedCode.StreamedPairs(face),
            },
            new(MemberKind.Method, Types.History, "Fit")
            {
                Parameters = [.. selected, options],
                IsGeneric = true,
                IsTyped = true,
                Exists = static face => face.Trains,
                Doc = static _ => $"""
                    <summary>Trains on samples.</summary>
                    <param name="samples">The samples.</param>
                    <param name="features">What is predicted from.</param>
                    <param name="target">What is to be predicted.</param>
                    <param name="options">Epochs, batch size, validation and so on; one epoch in batches of 32 by default.</param>
                    {Trained}
                    """,
                Value = static _ => Calls.Fit(TypedCode.Packed),
            },
            new(MemberKind.Method, Types.History, "Fit")
            {
                Parameters = [pairs, options],
                IsTyped = true,
                Exists = static face => face.Trains,
                Doc = static _ => $"""
                    <summary>Trains on pairs of features and target.</summary>
                    <param name="samples">The pairs.</param>
                    <param name="options">Epochs, batch size, validation and so on; one epoch in batches of 32 by default.</param>
                    {Trained}
                    """,
                Value = static face => Calls.Fit(TypedCode.PackedPairs(face, "samples")),
            },
            new(MemberKind.Method, Types.History, "Fit")
            {
                Parameters = [pairs, Pairs("validation", input, output), options],
                IsTyped = true,
                Exists = static face => face.Trains,
                Doc = static _ => $"""
                    <summary>Trains on pairs of features and target, and measures others after each epoch.</summary>
                    <param name="samples">The pairs to train on.</param>
                    <param name="validation">The pairs to measure on.</param>
                    <param name="options">Epochs, batch size and so on.</param>
                    {Trained}
                    """,
                Value = static face => Calls.Fit(TypedCode.PackedPairs(face, "samples"), TypedCode.PackedPairs(face, "validation")),
            },
            new(MemberKind.Method, Types.Evaluation, "Evaluate")
            {
                Parameters = [.. selected, threads],
                IsGeneric = true,
                IsTyped = true,
                Exists = static face => face.Trains,
                Doc = static _ => """
                    <summary>Measures loss and accuracy on samples.</summary>
                    <param name="samples">The samples.</param>
                    <param name="features">What is predicted from.</param>
                    <param name="target">What is to be predicted.</param>
                    <param name="threads">The threads to use; 0 for as many as pay off.</param>
                    <exception cref="global::System.ArgumentException">A sample cannot be packed.</exception>
                    """,
                Value = static _ => Calls.Evaluate(TypedCode.Packed, "threads"),
            },
            new(MemberKind.Method, Types.Evaluation, "Evaluate")
            {
                Parameters = [pairs, threads],
                IsTyped = true,
                Exists = static face => face.Trains,
                Doc = static _ => """
                    <summary>Measures loss and accuracy on pairs of features and target.</summary>
                    <param name="samples">The pairs.</param>
                    <param name="threads">The threads to use; 0 for as many as pay off.</param>
                    <exception cref="global::System.ArgumentException">A sample cannot be packed.</exception>
                    """,
                Value = static face => Calls.Evaluate(TypedCode.PackedPairs(face, "samples"), "threads"),
            },
            new(MemberKind.Method, Types.Evaluation, "Evaluate")
            {
                Parameters = [.. selected, metrics, threads],
                IsGeneric = true,
                IsTyped = true,
                Exists = static face => face.Trains,
                Doc = static _ => """
                    <summary>Measures metrics beside loss and accuracy on samples.</summary>
                    <param name="samples">The samples.</param>
                    <param name="features">What is predicted from.</param>
                    <param name="target">What is to be predicted.</param>
                    <param name="metrics">What to measure, as <c>[Metric.Precision(), Metric.Recall()]</c>; the result has them by name.</param>
                    <param name="threads">The threads to use; 0 for as many as pay off.</param>
                    <exception cref="global::System.ArgumentException">A sample cannot be packed, or a metric does not suit the network.</exception>
                    """,
                Value = static _ => Calls.Evaluate(TypedCode.Packed, "metrics", "threads"),
            },
            new(MemberKind.Method, Types.Evaluation, "Evaluate")
            {
                Parameters = [pairs, metrics, threads],
                IsTyped = true,
                Exists = static face => face.Trains,
                Doc = static _ => """
                    <summary>Measures metrics beside loss and accuracy on pairs of features and target.</summary>
                    <param name="samples">The pairs.</param>
                    <param name="metrics">What to measure, as <c>[Metric.Precision(), Metric.Recall()]</c>; the result has them by name.</param>
                    <param name="threads">The threads to use; 0 for as many as pay off.</param>
                    <exception cref="global::System.ArgumentException">A sample cannot be packed, or a metric does not suit the network.</exception>
                    """,
                Value = static face => Calls.Evaluate(TypedCode.PackedPairs(face, "samples"), "metrics", "threads"),
            },
        ];
    }

    private static Parameter Pairs(string name, string input, string output)
        => new(Types.Sequence(TypedCode.Pair(input, output)), name) { Signature = Types.Sequence($"global::System.ValueTuple<{input}, {output}>") };
}
