package features

import "runtime/debug"

// ModuleVersion is of a library that was built into this program.
func ModuleVersion(module string) string {
	info, _ := debug.ReadBuildInfo()
	for _, dependency := range info.Deps {
		if dependency.Path == module {
			return dependency.Version[len("v"):]
		}
	}
	return "unknown"
}
