using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>A stage that the one before it can compute at inference while the sums are in registers: each element by numbers of its column alone.</summary>
internal interface IFoldable
{
    /// <summary>The name, for comments.</summary>
    public string Name { get; }

    /// <summary>What the stage puts out.</summary>
    public Matrix Output { get; }

    /// <summary>What the stage does to each element behind that.</summary>
    public Epilogue Epilogue { get; }

    /// <summary>The numbers that it takes beside the parameters.</summary>
    public IEnumerable<Parameter> FoldedNumbers { get; }

    /// <summary>Writes the numbers of a panel that <see cref="Computed"/> takes, from <c>statistics</c> and the parameters.</summary>
    public void WriteNumbers(CodeWriter writer);

    /// <summary>An element as the stage puts it out.</summary>
    public string Computed(string element);
}
