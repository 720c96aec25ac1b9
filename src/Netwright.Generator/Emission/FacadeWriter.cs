using Netwright.Generator.Declaration;
using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Emission;

/// <summary>
/// Writes the public face of a network into the user's class. Every name from outside is written in full, since names of theirs may stand in between.
/// </summary>
internal static class FacadeWriter
{
    private const string Floats = "global::System.ReadOnlySpan<float>";

    // Fit(new(inputs, targets, count)) means the data set.
    private const string IfNoDataset = "[global::System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]";

    public static void Write(CodeWriter writer, PlannedNetwork plan)
    {
        NetworkModel network = plan.Network;
        string target = network.Loss is { TakesLabels: true } ? "int" : "float";
        string @base = plan.Trains ? $"global::Netwright.Compute.INetwork<{target}>" : "global::Netwright.Compute.INetwork";
        string core = network.Loss is not { } loss ? "CompiledNetwork" : loss.TakesLabels ? "LabelNetwork" : "ValueNetwork";
        using (Open(writer, network, @base, Summary(plan)))
        {
            WriteConstants(writer, plan);
            writer.Lines($$"""

                [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
                private readonly global::Netwright.Compute.{{core}} core;

                /// <summary>Makes a network with fresh parameters.</summary>
                /// <param name="seed">The seed of the first parameters and, unless training is given another, of its order and noise: the same seed gives the same bits.</param>
                public {{network.Identifier}}(int seed = 0) => core = new global::{{NetworkEmitter.Kernels(network)}}.Core(seed);

                /// <summary>The parameters, {{Literal.Grouped(plan.ArenaLength)}} floats: every tensor at a place of its own, kernels as panels of 16 columns padded with zeros.</summary>
                public global::System.Span<float> Parameters => core.Parameters.Span;

                /// <summary>Predicts one sample. It can be called from any number of threads at once, and allocates nothing.</summary>
                /// <param name="input">{{plan.InputLength}} floats{{(network.Input.Rank > 1 ? $", {network.Input} in rows" : "")}}.</param>
                /// <param name="output">Receives {{plan.OutputLength}} {{(plan.OutputLength == 1 ? "float" : "floats")}}{{(plan.IsCategorical ? ", the probability of each class" : "")}}.</param>
                /// <exception cref="global::System.ArgumentException">A span has another length.</exception>
                public void Predict({{Floats}} input, global::System.Span<float> output)
                {
                    if (input.Length != {{plan.InputLength}} || output.Length != {{plan.OutputLength}})
                        global::Netwright.Compute.Guard.ThrowLength({{Literal.String(network.Name)}}, {{plan.InputLength}}, input.Length, {{plan.OutputLength}}, output.Length);

                    global::{{NetworkEmitter.Kernels(network)}}.Core.Predict(ref core.Parameters.Origin, input, output);
                }

                /// <summary>Predicts many samples. It can be called from any number of threads at once, and gives the bits that <see cref="Predict{{(network.Typed is null ? "" : "(global::System.ReadOnlySpan{float}, global::System.Span{float})")}}"/> gives.</summary>
                /// <param name="inputs">The samples one after the other, {{plan.InputLength}} floats each.</param>
                /// <param name="outputs">Receives {{plan.OutputLength}} {{(plan.OutputLength == 1 ? "float" : "floats")}} for each sample.</param>
                /// <exception cref="global::System.ArgumentException">The lengths are not those of one and the same number of samples.</exception>
                public void PredictBatch({{Floats}} inputs, global::System.Span<float> outputs) => core.PredictBatch(inputs, outputs);
                """);
            if (plan.IsCategorical)
                WriteClassify(writer, plan);
            if (network.Typed is { Output: { } output } typed)
                TypedFacadeWriter.Write(writer, plan, typed.Input, output);
            if (plan.Trains)
                WriteTraining(writer, plan, target);
            if (plan is { Trains: true, Adapted: { } normalization })
                WriteAdapt(writer, normalization.Name, target);
            WriteStorage(writer);
            writer.Lines($$"""

                global::Netwright.Compute.CompiledNetwork global::Netwright.Compute.INetwork.Core => core;
                """);
            if (plan.Trains)
                writer.Lines($"\nglobal::Netwright.Compute.TrainableNetwork<{target}> global::Netwright.Compute.INetwork<{target}>.Trainable => core;");
        }
    }

    /// <summary>The public face of a network that cannot be generated: members that throw, so that the one error that counts is not buried under missing ones.</summary>
    public static void WriteInvalid(CodeWriter writer, NetworkModel network, Inference inference)
    {
        string target = network.Loss is { TakesLabels: true } ? "int" : "float";
        const string Invalid = "throw new global::System.InvalidOperationException(\"The declaration of this network has errors.\")";
        HashSet<string?> taken = [.. inference.Problems.Where(static problem => problem.Rule == Rules.MemberCollides.Id).Select(static problem => problem.Site.Argument)];
        using (Open(writer, network, null, ["This network's declaration has errors, which are reported on its attributes; nothing of it can run."]))
        {
            (string Name, string Declaration)[] members =
            [
                ("InputLength", "public const int InputLength = 1;"),
                ("OutputLength", "public const int OutputLength = 1;"),
                ("ParameterCount", "public const int ParameterCount = 0;"),
                ("Summary", "public const string Summary = \"\";"),
                (".ctor", $"public {network.Identifier}(int seed = 0) => {Invalid};"),
                ("Parameters", $"public global::System.Span<float> Parameters => {Invalid};"),
                ("Predict", $"public void Predict({Floats} input, global::System.Span<float> output) => {Invalid};"),
                ("PredictBatch", $"public void PredictBatch({Floats} inputs, global::System.Span<float> outputs) => {Invalid};"),
                ("Classify", $"public int Classify({Floats} input) => {Invalid};"),
                ("Fit", $"public global::Netwright.History Fit(global::Netwright.Dataset<{target}> data, global::Netwright.FitOptions? options = null) => {Invalid};"),
                ("Fit", $"public global::Netwright.History Fit(global::Netwright.Dataset<{target}> data, global::Netwright.Dataset<{target}> validation, global::Netwright.FitOptions? options = null) => {Invalid};"),
                ("Fit", $"{IfNoDataset} public global::Netwright.History Fit(global::Netwright.DataStream<{target}> data, global::Netwright.FitOptions? options = null) => {Invalid};"),
                ("Fit", $"{IfNoDataset} public global::Netwright.History Fit(global::Netwright.DataStream<{target}> data, global::Netwright.Dataset<{target}> validation, global::Netwright.FitOptions? options = null) => {Invalid};"),
                ("Adapt", $"public void Adapt(global::Netwright.Dataset<{target}> data) => {Invalid};"),
                ("Evaluate", $"public global::Netwright.Evaluation Evaluate(global::Netwright.Dataset<{target}> data, int threads = 0) => {Invalid};"),
                ("Evaluate", $"public global::Netwright.Evaluation Evaluate(global::Netwright.Dataset<{target}> data, global::System.Collections.Generic.IReadOnlyList<global::Netwright.Metric> metrics, int threads = 0) => {Invalid};"),
                ("Gradient", $"public double Gradient({Floats} inputs, global::System.ReadOnlySpan<{target}> targets, global::System.Span<float> gradient, int? dropoutSeed = null) => {Invalid};"),
                ("Save", $"public void Save(string path) => {Invalid};"),
                ("Load", $"public void Load(string path) => {Invalid};"),
                .. TypedFacadeWriter.Invalid(network.Typed, target, Invalid),
            ];
            foreach ((string name, string declaration) in members)
            {
                if (!taken.Contains(name))
                    writer.Line(declaration);
            }
        }
    }

    // The namespace, the types around the class, and the class itself.
    private static Nest Open(CodeWriter writer, NetworkModel network, string? @base, IReadOnlyList<string> summary)
    {
        List<Block> blocks = [];
        if (network.Namespace.Length > 0)
            blocks.Add(writer.Block($"namespace {network.Namespace}"));
        foreach (string container in network.Containers)
            blocks.Add(writer.Block(container));
        writer.Line("/// <summary>");
        foreach (string line in summary)
            writer.Line($"/// {line}");
        writer.Line("/// </summary>");
        blocks.Add(writer.Block($"partial class {network.Identifier}{(@base is null ? "" : $" : {@base}")}"));
        return new Nest(blocks);
    }

    private static IReadOnlyList<string> Summary(PlannedNetwork plan)
        => ["A neural network:", "<code>", .. LayerTableWriter.Lines(plan).Select(Literal.Xml), "</code>"];

    private static void WriteConstants(CodeWriter writer, PlannedNetwork plan) => writer.Lines($"""
        /// <summary>Floats in one input{(plan.Network.Input.Rank > 1 ? $": {plan.Network.Input}" : "")}.</summary>
        public const int InputLength = {plan.InputLength};

        /// <summary>Floats in one output.</summary>
        public const int OutputLength = {plan.OutputLength};

        /// <summary>Trainable parameters.</summary>
        public const int ParameterCount = {plan.ParameterCount};

        /// <summary>The table of the layers, as text.</summary>
        public const string Summary = {Literal.String(string.Join("\n", LayerTableWriter.Lines(plan)))};
        """);

    private static void WriteClassify(CodeWriter writer, PlannedNetwork plan)
    {
        string output = plan.OutputLength <= 1024
            ? $"global::System.Span<float> output = stackalloc float[{plan.OutputLength}];"
            : $"global::System.Span<float> output = new float[{plan.OutputLength}];";
        writer.Lines($$"""

            /// <summary>The most probable class of one sample. It can be called from any number of threads at once.</summary>
            /// <param name="input">{{plan.InputLength}} floats.</param>
            /// <returns>The class's number, from 0 to {{plan.OutputLength - 1}}.</returns>
            /// <exception cref="global::System.ArgumentException">The span has another length.</exception>
            public int Classify({{Floats}} input)
            {
                {{output}}
                Predict(input, output);
                return global::Netwright.Compute.Panels.ArgMax(output);
            }
            """);
    }

    private static void WriteTraining(CodeWriter writer, PlannedNetwork plan, string target)
    {
        string data = $"global::Netwright.Dataset<{target}>", stream = $"global::Netwright.DataStream<{target}>";
        writer.Lines($$"""

            /// <summary>Trains on a data set.</summary>
            /// <param name="data">The samples, {{plan.InputLength}} floats each, with {{(target == "int" ? $"class numbers from 0 to {plan.OutputLength - 1}" : $"{plan.OutputLength} floats each as targets")}}.</param>
            /// <param name="options">Epochs, batch size, validation and so on; one epoch in batches of 32 by default.</param>
            /// <returns>Loss and accuracy of each epoch. A cancelled run returns those of the epochs it finished.</returns>
            /// <exception cref="global::System.ArgumentException">The data do not fit the network, or an option is out of range; nothing was trained.</exception>
            /// <exception cref="global::Netwright.TrainingDivergedException">The loss turned NaN or infinite; the parameters are the last good ones.</exception>
            public global::Netwright.History Fit({{data}} data, global::Netwright.FitOptions? options = null) => global::Netwright.Training.Trainer.Fit(core, data, null, options);

            /// <summary>Trains on a data set and measures another one after each epoch.</summary>
            /// <param name="data">The samples to train on.</param>
            /// <param name="validation">The samples to measure on.</param>
            /// <param name="options">Epochs, batch size and so on.</param>
            /// <inheritdoc cref="Fit(global::Netwright.Dataset{{{target}}}, global::Netwright.FitOptions)"/>
            public global::Netwright.History Fit({{data}} data, {{data}} validation, global::Netwright.FitOptions? options = null) => global::Netwright.Training.Trainer.Fit(core, data, validation, options);

            /// <summary>Trains on samples that need not fit into memory, which are read beside the training.</summary>
            /// <param name="data">The samples to train on.</param>
            /// <param name="options">Epochs, batch size and so on.</param>
            /// <returns>Loss and accuracy of each epoch. A cancelled run returns those of the epochs it finished.</returns>
            /// <exception cref="global::System.ArgumentException">The lengths do not fit the network, or an option is out of range; nothing was trained.</exception>
            /// <exception cref="global::Netwright.DataStreamException">A sample could not be read, or does not fit the network; what was learnt before is kept.</exception>
            /// <exception cref="global::Netwright.TrainingDivergedException">The loss turned NaN or infinite; the parameters are the last good ones.</exception>
            {{IfNoDataset}}
            public global::Netwright.History Fit({{stream}} data, global::Netwright.FitOptions? options = null) => global::Netwright.Training.Trainer.Fit(core, data, null, options);

            /// <summary>Trains on samples that need not fit into memory, and measures a data set after each epoch.</summary>
            /// <param name="data">The samples to train on.</param>
            /// <param name="validation">The samples to measure on.</param>
            /// <param name="options">Epochs, batch size and so on.</param>
            /// <inheritdoc cref="Fit(global::Netwright.DataStream{{{target}}}, global::Netwright.FitOptions)"/>
            {{IfNoDataset}}
            public global::Netwright.History Fit({{stream}} data, {{data}} validation, global::Netwright.FitOptions? options = null) => global::Netwright.Training.Trainer.Fit(core, data, validation, options);

            /// <summary>Measures loss and accuracy on a data set.</summary>
            /// <param name="data">The samples.</param>
            /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
            /// <exception cref="global::System.ArgumentException">The data do not fit the network.</exception>
            public global::Netwright.Evaluation Evaluate({{data}} data, int threads = 0) => global::Netwright.Training.Metrics.Evaluator.Evaluate(core, data, threads);

            /// <summary>Measures metrics beside loss and accuracy.</summary>
            /// <param name="data">The samples.</param>
            /// <param name="metrics">What to measure, as <c>[Metric.Precision(), Metric.Recall()]</c>; the result has them by name.</param>
            /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
            /// <exception cref="global::System.ArgumentException">The data or a metric do not fit the network.</exception>
            public global::Netwright.Evaluation Evaluate({{data}} data, global::System.Collections.Generic.IReadOnlyList<global::Netwright.Metric> metrics, int threads = 0)
                => global::Netwright.Training.Metrics.Evaluator.Evaluate(core, data, metrics, threads);

            /// <summary>Computes the mean loss of a batch and its gradient, for an optimizer or a machine outside; the parameters stay as they are.</summary>
            /// <param name="inputs">The samples one after the other, {{plan.InputLength}} floats each.</param>
            /// <param name="targets">{{(target == "int" ? "The class number of each sample" : $"{plan.OutputLength} floats for each sample")}}.</param>
            /// <param name="gradient">Receives the gradient, laid out as <see cref="Parameters"/> and as long.</param>
            /// <param name="dropoutSeed">The seed of dropout's choice, or null to drop nothing.</param>
            /// <returns>The mean loss.</returns>
            /// <exception cref="global::System.ArgumentException">The lengths do not fit together.</exception>
            public double Gradient({{Floats}} inputs, global::System.ReadOnlySpan<{{target}}> targets, global::System.Span<float> gradient, int? dropoutSeed = null)
                => core.Gradient(inputs, targets, gradient, dropoutSeed);
            """);
    }

    private static void WriteAdapt(CodeWriter writer, string layer, string target) => writer.Lines($$"""

        /// <summary>Adapts {{layer}} to a data set: takes mean and variance of its features from the samples, and keeps all other parameters. The first Fit does so with those it trains on, unless they were adapted or loaded before.</summary>
        /// <param name="data">The samples; their targets are not looked at.</param>
        /// <exception cref="global::System.ArgumentException">The data do not fit the network; nothing has changed.</exception>
        public void Adapt(global::Netwright.Dataset<{{target}}> data) => global::Netwright.Training.Trainer.Adapt(core, data);
        """);

    private static void WriteStorage(CodeWriter writer) => writer.Lines("""

        /// <summary>Writes the parameters to a safetensors file that PyTorch can read too, whole or not at all.</summary>
        /// <param name="path">The file; it is replaced if it exists.</param>
        public void Save(string path) => core.Save(path);

        /// <summary>Reads the parameters from a safetensors file; on any error they stay as they are.</summary>
        /// <param name="path">The file.</param>
        /// <exception cref="global::System.IO.InvalidDataException">The file is damaged or belongs to another network; the message lists what differs.</exception>
        public void Load(string path) => core.Load(path);
        """);
}
