// SPDX-License-Identifier: GPL-3.0-or-later
#include "executions/WarmPool.h"

#include <QDir>
#include <QUuid>

namespace executions {

using namespace Qt::StringLiterals;
using base::Error;

WarmPool::WarmPool(const QString &folder, const Options &options, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_options(options)
{
}

WarmPool::~WarmPool()
{
    for (auto &[image, processes] : m_waiting) {
        for (auto &process : processes) {
            const QString folder = process->folder();
            process.reset();
            QDir(folder).removeRecursively();
        }
    }
}

base::Result<std::unique_ptr<ExecutionProcess>> WarmPool::make()
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto process = std::make_unique<ExecutionProcess>(id, m_folder + u'/' + id, m_options);
    if (const auto prepared = process->prepare(); !prepared)
        return std::unexpected(prepared.error());
    return process;
}

base::Result<QString> WarmPool::warm(const QString &image)
{
    if (!m_waiting.contains(image) && m_waiting.size() >= maxImages)
        return base::fail(Error::Kind::TooLarge, tr("At most %1 images are kept warm.").arg(maxImages));
    auto &waiting = m_waiting[image];
    if (waiting.size() >= maxPerImage)
        return base::fail(Error::Kind::TooLarge,
                          tr("%1 environments of this image are warm already.").arg(maxPerImage));
    auto made = make();
    if (!made)
        return std::unexpected(made.error());
    const QString id = (*made)->folder().section(u'/', -1);
    waiting.push_back(std::move(*made));
    return id;
}

base::Result<std::unique_ptr<ExecutionProcess>> WarmPool::take(const QString &image)
{
    const auto found = m_waiting.find(image);
    while (found != m_waiting.end() && !found->second.empty()) {
        auto process = std::move(found->second.front());
        found->second.erase(found->second.begin());
        if (process->isReady())
            return process;
        QDir(process->folder()).removeRecursively();
    }
    return make();
}

int WarmPool::waiting(const QString &image) const
{
    const auto found = m_waiting.find(image);
    return found == m_waiting.end() ? 0 : static_cast<int>(found->second.size());
}

} // namespace executions
