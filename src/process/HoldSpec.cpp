// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/HoldSpec.h"

#include "process/WireBytes.h"

namespace process::hold {

namespace {

constexpr std::uint32_t specMagic = 0x31534847; // "GHS1"

void putText(std::string &out, const std::string &text)
{
    putU32(out, static_cast<std::uint32_t>(text.size()));
    out += text;
}

void putList(std::string &out, const std::vector<std::string> &list)
{
    putU32(out, static_cast<std::uint32_t>(list.size()));
    for (const std::string &text : list)
        putText(out, text);
}

std::string takeText(ByteReader &in)
{
    const std::uint32_t length = in.u32();
    return std::string(in.bytes(length));
}

bool takeList(ByteReader &in, std::vector<std::string> &list)
{
    const std::uint32_t count = in.u32();
    if (!in.ok() || count > maxSpecItems)
        return false;
    for (std::uint32_t i = 0; i < count && in.ok(); ++i)
        list.push_back(takeText(in));
    return in.ok();
}

bool hasNul(const std::string &text)
{
    return text.find('\0') != std::string::npos;
}

} // namespace

std::string encodeSpec(const Spec &spec)
{
    std::string out;
    putU32(out, specMagic);
    putU8(out, spec.pty ? 1 : 0);
    putU8(out, spec.waitForAttach ? 1 : 0);
    putU16(out, spec.rows);
    putU16(out, spec.columns);
    putI64(out, spec.logLimitBytes);
    for (const std::string *text :
         {&spec.runFolder, &spec.socketPath, &spec.program, &spec.workingFolder, &spec.stdinFile})
        putText(out, *text);
    putList(out, spec.arguments);
    putList(out, spec.environment);
    return out;
}

std::optional<Spec> decodeSpec(std::string_view bytes)
{
    ByteReader in(bytes);
    if (bytes.size() > maxSpecBytes || in.u32() != specMagic)
        return std::nullopt;
    Spec spec;
    const std::uint8_t pty = in.u8();
    const std::uint8_t wait = in.u8();
    spec.pty = pty == 1;
    spec.waitForAttach = wait == 1;
    spec.rows = in.u16();
    spec.columns = in.u16();
    spec.logLimitBytes = in.i64();
    for (std::string *text : {&spec.runFolder, &spec.socketPath, &spec.program, &spec.workingFolder, &spec.stdinFile})
        *text = takeText(in);
    if (!takeList(in, spec.arguments) || !takeList(in, spec.environment) || !in.finished() || pty > 1 || wait > 1)
        return std::nullopt;
    return spec;
}

std::string_view specProblem(const Spec &spec)
{
    const auto absolute = [](const std::string &path) { return path.starts_with('/') && !hasNul(path); };
    if (!absolute(spec.runFolder))
        return "run-folder";
    if (!absolute(spec.socketPath))
        return "socket";
    if (spec.socketPath.size() > maxSocketPathBytes)
        return "socket-length";
    if (!absolute(spec.program))
        return "program";
    if (!absolute(spec.workingFolder))
        return "working-folder";
    if (!spec.stdinFile.empty() && !absolute(spec.stdinFile))
        return "stdin";
    for (const std::string &argument : spec.arguments) {
        if (hasNul(argument))
            return "argument";
    }
    for (const std::string &variable : spec.environment) {
        if (hasNul(variable) || variable.find('=') == std::string::npos)
            return "environment";
    }
    if (spec.rows == 0 || spec.columns == 0 || spec.logLimitBytes < minLogLimitBytes)
        return "limits";
    return {};
}

} // namespace process::hold
