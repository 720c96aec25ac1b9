using Netwright.Generator.Tests.Architecture.Planted.Below;

namespace Netwright.Generator.Tests.Architecture.Planted.Above;

/// <summary>Stands above <see cref="Lower"/>, as it should be.</summary>
internal sealed class Upper
{
    public Lower? Lower { get; init; }
}
