// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/ExitRecord.h"
#include "process/HoldProtocol.h"
#include "process/HoldSpec.h"
#include "process/LaunchSpec.h"

#include <string_view>

namespace process {

// Between the types of the app and those that gantry-hold shares.
[[nodiscard]] ExitRecord fromWire(const hold::Exit &exit);
[[nodiscard]] hold::Exit toWire(const ExitRecord &record);
[[nodiscard]] hold::Spec toWire(const LaunchSpec &spec);

[[nodiscard]] inline std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}
[[nodiscard]] inline QByteArray toBytes(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

} // namespace process
