using System.ComponentModel;
using System.Reflection;
using System.Xml.Linq;
using Netwright.Compute;

namespace Netwright.Tests.Compute;

/// <summary>What only generated code calls is public because it must be: editors do not offer it, and its documentation says so.</summary>
public class ForGeneratedCodeTests
{
    private const string Remark = "For generated code to call";

    private static readonly Dictionary<string, XElement> Documented = XDocument.Load(Path.ChangeExtension(typeof(Panels).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(static member => member.Attribute("name")!.Value);

    public static TheoryData<Type> Types => [.. typeof(Panels).Assembly.GetExportedTypes().Where(static type => type is { Namespace: "Netwright.Compute", IsNested: false })];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_for_generated_code_says_so(Type type)
    {
        Assert.Equal(EditorBrowsableState.Never, type.GetCustomAttribute<EditorBrowsableAttribute>()?.State);
        Assert.Contains(Remark, Documented[$"T:{type.FullName}"].Element("remarks")?.Value ?? "", StringComparison.Ordinal);
    }
}
