using System.Globalization;
using Netwright.Generator;

namespace Netwright.Benchmarks.Build;

/// <summary>A project on the disk with <see cref="ManyNetworks"/>, which references the library and the generator as the package's users do.</summary>
internal static class ManyNetworksProject
{
    private const string Name = "Networks";

    /// <summary>Writes the project with so many networks into a new folder and returns the folder.</summary>
    public static string Write(string folder, int networks)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(NetworkAttribute).Assembly.Location}" />
                <Analyzer Include="{typeof(NetworkGenerator).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
        for (int number = 0; number < networks; number++)
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"Network{number}.cs")), ManyNetworks.File(number));
        return folder;
    }

    /// <summary>The path of what the project in a folder builds.</summary>
    public static string Assembly(string folder) => Path.Combine(folder, "bin", "Release", "net10.0", Name + ".dll");
}
