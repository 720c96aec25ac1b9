using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration.Members;

/// <summary>What every network has: its constants, its parameters, and predictions from floats.</summary>
internal static class BasicMembers
{
    // The overload of Predict that is given a span for the output, in doc comments.
    private const string IntoSpan = "Predict(global::System.ReadOnlySpan{float}, global::System.Span{float})";

    // What a call may take from the stack.
    private const int MostOnStack = 1024;

    /// <param name="core">The type of what lies beneath the face, as C#.</param>
    /// <param name="isTyped">Whether there are members that speak of types of the user's: <c>Predict(new(1, 2))</c> then means one of those.</param>
    public static IEnumerable<Member> Of(string core, bool isTyped) =>
    [
        new(MemberKind.Constant, "int", "InputLength")
        {
            Doc = static face => $"<summary>Floats in one input{(face.Plan.Input.Rank > 1 ? $": {face.Plan.Input}" : "")}.</summary>",
            Value = static face => $"{face.Plan.InputLength}",
            Interface = Types.Network,
            Placeholder = "1",
        },
        new(MemberKind.Constant, "int", "OutputLength")
        {
            Doc = static _ => "<summary>Floats in one output.</summary>",
            Value = static face => $"{face.Plan.OutputLength}",
            Interface = Types.Network,
            Placeholder = "1",
        },
        new(MemberKind.Constant, "int", "ParameterCount")
        {
            Doc = static _ => "<summary>Trainable parameters.</summary>",
            Value = static face => $"{face.Plan.ParameterCount}",
            Interface = Types.Network,
            Placeholder = "0",
        },
        new(MemberKind.Constant, "string", "Summary")
        {
            Doc = static _ => "<summary>The table of the layers, as text.</summary>",
            Value = static face => Literal.String(face.Summary),
            Interface = Types.Network,
            Placeholder = "\"\"",
        },
        new(MemberKind.Field, core, "core"),
        new(MemberKind.Constructor, "", ".ctor")
        {
            Parameters = [new("int", "seed", "0")],
            Doc = static _ => """
                <summary>Makes a network with fresh parameters.</summary>
                <param name="seed">The seed of the first parameters and, unless training is given another, of its order and noise: the same seed gives the same bits.</param>
                """,
            Value = static face => $"core = new {face.Kernels}.Core(seed)",
        },
        new(MemberKind.Property, Types.Span, "Parameters")
        {
            Interface = Types.Network,
            Doc = static face => $"<summary>The parameters, {Literal.Grouped(face.Plan.ArenaLength)} floats: every tensor at a place of its own, kernels as panels of 16 columns padded with zeros.</summary>",
            Value = static _ => "core.Parameters.Span",
        },
        new(MemberKind.Method, "void", "Predict")
        {
            Interface = Types.Network,
            Parameters = [new(Types.Floats, "input"), new(Types.Span, "output")],
            Doc = static face => $"""
                <summary>Predicts one sample. It can be called from any number of threads at once, and allocates nothing.</summary>
                <param name="input">{face.InputFloats}{(face.Plan.Input.Rank > 1 ? $", {face.Plan.Input} in rows" : "")}.</param>
                <param name="output">Receives {face.OutputFloats}{(face.Plan.IsCategorical ? ", the probability of each class" : face.Plan.IsCategoricalByPosition ? ", the probability of each class at each position" : "")}.</param>
                <exception cref="global::System.ArgumentException">A span has another length.</exception>
                """,
            Body = static (writer, face) => writer.Lines($"""
                if (input.Length != {face.Plan.InputLength} || output.Length != {face.Plan.OutputLength})
                    global::Netwright.Compute.Guard.ThrowLength({Literal.String(face.Name)}, {face.Plan.InputLength}, input.Length, {face.Plan.OutputLength}, output.Length);

                {face.Predict("output")}
                """),
        },
        .. isTyped ? [] : (Member[])[Predicting("float", static face => face.HasOneOutput), Predicting("float[]", static face => !face.HasOneOutput)],
        new(MemberKind.Method, "void", "PredictBatch")
        {
            Interface = Types.Network,
            Parameters = [new(Types.Floats, "inputs"), new(Types.Span, "outputs")],
            Doc = static face => $"""
                <summary>Predicts many samples. It can be called from any number of threads at once, and gives the bits that <see cref="{IntoSpan}"/> gives.</summary>
                <param name="inputs">The samples one after the other, {face.InputFloats} each.</param>
                <param name="outputs">Receives {face.OutputFloats} for each sample.</param>
                <exception cref="global::System.ArgumentException">The lengths are not those of one and the same number of samples.</exception>
                """,
            Value = static _ => "core.PredictBatch(inputs, outputs)",
        },
        new(MemberKind.Method, "int", "Classify")
        {
            Parameters = [new(Types.Floats, "input")],
            Exists = static face => face.IsCategorical,
            Doc = static face => $"""
                <summary>The most probable class of one sample. It can be called from any number of threads at once.</summary>
                <param name="input">{face.InputFloats}.</param>
                <returns>The class's number, from 0 to {face.Plan.OutputLength - 1}.</returns>
                <exception cref="global::System.ArgumentException">The span has another length.</exception>
                """,
            Body = static (writer, face) => writer.Lines($"""
                {Local("output", face.Plan.OutputLength)}
                Predict(input, output);
                return global::Netwright.Compute.Panels.ArgMax(output);
                """),
        },
        new(MemberKind.Method, "void", "Classify")
        {
            Parameters = [new(Types.Floats, "input"), new(Types.Labels, "classes")],
            Exists = static face => face.IsCategoricalByPosition && !face.IsTyped,
            Doc = static face => $"""
                <summary>The most probable class at each position of one sample. It can be called from any number of threads at once.</summary>
                <param name="input">{face.InputFloats}.</param>
                <param name="classes">Receives a class's number, from 0 to {face.Plan.Output.Channels - 1}, for each of {face.Plan.Positions} positions.</param>
                <exception cref="global::System.ArgumentException">A span has another length.</exception>
                """,
            Body = static (writer, face) => writer.Lines($"""
                if (classes.Length != {face.Plan.Positions})
                    global::Netwright.Compute.Guard.ThrowClasses({Literal.String(face.Name)}, {face.Plan.Positions}, classes.Length);

                {Local("output", face.Plan.OutputLength)}
                Predict(input, output);
                for (int position = 0; position < {face.Plan.Positions}; position++)
                    classes[position] = global::Netwright.Compute.Panels.ArgMax(output.Slice(position * {face.Plan.Output.Channels}, {face.Plan.Output.Channels}));
                """),
        },
    ];

    // Predicting one sample, with a result in place of a span to receive it.
    private static Member Predicting(string type, Func<Face, bool> exists) => new(MemberKind.Method, type, "Predict")
    {
        Parameters = [new(Types.Floats, "input")],
        Exists = exists,
        Doc = face => $"""
            <summary>Predicts one sample. It can be called from any number of threads at once{(face.HasOneOutput ? ", and allocates nothing" : "; it allocates an array at each call, unlike <see cref=\"" + IntoSpan + "\"/>")}.</summary>
            <param name="input">{face.InputFloats}.</param>
            <returns>{face.OutputFloats}.</returns>
            <exception cref="global::System.ArgumentException">The span has another length.</exception>
            """,
        Body = static (writer, face) => writer.Lines(face.HasOneOutput
            ? """
                float output = 0f;
                Predict(input, new global::System.Span<float>(ref output));
                return output;
                """
            : $"""
                float[] output = new float[{face.Plan.OutputLength}];
                Predict(input, output);
                return output;
                """),
    };

    /// <summary>Declares floats, on the stack where they are few.</summary>
    public static string Local(string name, int length) => $"{Types.Span} {name} = {(IsOnStack(length) ? "stackalloc" : "new")} float[{length}];";

    /// <summary>Whether <see cref="Local"/> takes so many floats from the stack.</summary>
    public static bool IsOnStack(int length) => length <= MostOnStack;
}
