// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/PriceBook.h"

#include "base/PrivateFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace usage {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(usage::PriceBook)
};

constexpr qsizetype mostEditions = 1000;

QString indexOf(const QString &folder)
{
    return folder + u"/index.json"_s;
}

std::optional<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > PriceBook::maxFileBytes)
        return {};
    return file.readAll();
}

/// A name that stands in the index may only name a file of the folder.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.startsWith(u'.');
}

} // namespace

PriceBook::PriceBook()
{
    m_editions.push_back({PriceTable::builtIn(), always, {}, {}});
}

PriceBook PriceBook::load(const QString &folder, QStringList *problems)
{
    PriceBook book;
    const auto bytes = bytesOf(indexOf(folder));
    if (!bytes)
        return book;
    const auto tell = [problems](const QString &problem) {
        if (problems)
            problems->append(problem);
    };
    const QJsonArray editions = QJsonDocument::fromJson(*bytes).object().value("editions"_L1).toArray();
    if (editions.isEmpty() && bytes->trimmed().size() > 2 && !QJsonDocument::fromJson(*bytes).isObject())
        tell(Text::tr("%1 is damaged. The imported prices are not used.").arg(indexOf(folder)));
    for (const QJsonValue &value : editions) {
        const QJsonObject json = value.toObject();
        Edition edition;
        edition.file = json.value("file"_L1).toString();
        edition.importedAt = QDateTime::fromString(json.value("imported"_L1).toString(), Qt::ISODateWithMs);
        if (json.value("since"_L1).isDouble())
            edition.since = json.value("since"_L1).toInteger();
        const auto content = isPlainName(edition.file) ? bytesOf(folder + u'/' + edition.file) : std::nullopt;
        auto table
            = content ? PriceTable::read(*content) : base::fail(Error::Kind::NotFound, Text::tr("it cannot be read"));
        if (!table) {
            tell(
                Text::tr("The prices in %1 are not used: %2").arg(folder + u'/' + edition.file, table.error().message));
            continue;
        }
        edition.table = std::move(*table);
        book.m_editions.push_back(std::move(edition));
        if (static_cast<qsizetype>(book.m_editions.size()) > mostEditions)
            break;
    }
    return book;
}

Result<> PriceBook::writeIndex(const QString &folder, const std::vector<Edition> &editions) const
{
    QJsonArray list;
    for (const Edition &edition : editions) {
        if (edition.file.isEmpty())
            continue;
        QJsonObject json{{u"file"_s, edition.file},
                         {u"imported"_s, edition.importedAt.toString(Qt::ISODateWithMs)},
                         {u"version"_s, edition.table.version()}};
        if (edition.since != always)
            json.insert(u"since"_s, static_cast<qint64>(edition.since));
        list.append(json);
    }
    return base::writePrivateFile(indexOf(folder), QJsonDocument(QJsonObject{{u"editions"_s, list}}).toJson());
}

Result<> PriceBook::import(const QString &folder, const QByteArray &bytes, const QDateTime &now, Past past)
{
    if (bytes.size() > maxFileBytes)
        return base::fail(Error::Kind::TooLarge, Text::tr("A price file has at most 8 MB. The old prices stay."));
    auto table = PriceTable::read(bytes);
    if (!table)
        return std::unexpected(table.error());
    if (const auto made = base::makePrivateFolder(folder); !made)
        return made;
    Edition edition;
    edition.table = std::move(*table);
    edition.importedAt = now.toUTC();
    edition.since = past == Past::Keep ? now.toMSecsSinceEpoch() : always;
    for (int number = 1; edition.file.isEmpty() || QFile::exists(folder + u'/' + edition.file); ++number)
        edition.file = u"prices-%1.json"_s.arg(number, 4, 10, QChar(u'0'));
    // The file first: an index never names what is not there.
    if (const auto written = base::writePrivateFile(folder + u'/' + edition.file, bytes); !written)
        return written;
    std::vector<Edition> editions = m_editions;
    editions.push_back(std::move(edition));
    if (const auto written = writeIndex(folder, editions); !written) {
        QFile::remove(folder + u'/' + editions.back().file);
        return written;
    }
    m_editions = std::move(editions);
    return {};
}

Result<> PriceBook::removeLast(const QString &folder)
{
    if (m_editions.size() < 2)
        return base::fail(Error::Kind::NotFound, Text::tr("No prices were imported; the built-in ones are in use."));
    std::vector<Edition> editions = m_editions;
    const QString file = editions.back().file;
    editions.pop_back();
    if (const auto written = writeIndex(folder, editions); !written)
        return written;
    QFile::remove(folder + u'/' + file);
    m_editions = std::move(editions);
    return {};
}

QString PriceBook::key() const
{
    QStringList parts;
    for (const Edition &edition : m_editions) {
        QString part = edition.table.version();
        if (!edition.file.isEmpty())
            part += u'@' + QString::number(edition.since) + u'@' + edition.importedAt.toString(Qt::ISODateWithMs);
        parts.append(part);
    }
    return parts.join(u';');
}

QString bookKey(const PriceBook &prices, const std::string &aliases)
{
    return prices.key() + u'|' + QString::fromStdString(aliases);
}

std::vector<PriceBook::Held> PriceBook::find(std::string_view model) const
{
    std::vector<Held> held;
    for (const Edition &edition : m_editions) {
        const ModelPrice *const price = edition.table.find(model);
        if (!price)
            continue;
        std::erase_if(held, [&edition](const Held &older) { return older.since >= edition.since; });
        held.push_back({held.empty() ? always : edition.since, price});
    }
    return held;
}

} // namespace usage
