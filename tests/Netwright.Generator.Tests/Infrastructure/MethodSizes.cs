using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Netwright.Generator.Tests.Infrastructure;

/// <summary>The size of a method as the just-in-time compiler counts it before it decides whether optimizing is worth the time.</summary>
/// <param name="Name">The method's name, with that of its class.</param>
/// <param name="Bytes">Bytes of intermediate language.</param>
/// <param name="Instructions">Instructions in them.</param>
/// <param name="Blocks">Basic blocks: runs of instructions that are entered at the first and left at the last.</param>
internal sealed record MethodSize(string Name, int Bytes, int Instructions, int Blocks);

/// <summary>Measures the methods of an assembly's image.</summary>
internal static class MethodSizes
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(static field => (OpCode)field.GetValue(null)!)
        .ToDictionary(static code => code.Value & 0xFFFF);

    public static IReadOnlyList<MethodSize> Of(byte[] image)
    {
        using PEReader file = new(ImmutableCollectionsMarshal.AsImmutableArray(image));
        MetadataReader metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.MethodDefinitions
               let method = metadata.GetMethodDefinition(handle)
               where method.RelativeVirtualAddress != 0
               let type = metadata.GetTypeDefinition(method.GetDeclaringType())
               select Measure($"{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)}", file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!),
        ];
    }

    private static MethodSize Measure(string name, byte[] code)
    {
        SortedSet<int> starts = [0];
        int instructions = 0;
        for (int at = 0; at < code.Length; instructions++)
        {
            OpCode operation = Codes[code[at] == 0xFE ? 0xFE00 | code[at + 1] : code[at]];
            int operand = at + operation.Size;
            int next = operand + OperandLength(operation.OperandType, code, operand);
            if (operation.OperandType == OperandType.InlineBrTarget)
                starts.Add(next + BitConverter.ToInt32(code, operand));
            else if (operation.OperandType == OperandType.ShortInlineBrTarget)
                starts.Add(next + (sbyte)code[operand]);
            else if (operation.OperandType == OperandType.InlineSwitch)
                starts.UnionWith(Enumerable.Range(1, BitConverter.ToInt32(code, operand)).Select(i => next + BitConverter.ToInt32(code, operand + i * 4)));
            if (operation.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw)
                starts.Add(next);
            at = next;
        }

        return new MethodSize(name, code.Length, instructions, starts.Count(start => start < code.Length));
    }

    private static int OperandLength(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}
