// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CostsPage that says what is not on show yet, and why.
#include "ui/costview/CostsPage.h"
#include "ui/models/Format.h"
#include "ui/widgets/Notices.h"

namespace ui {

using namespace Qt::StringLiterals;

void CostsPage::setReading(quint64 done, quint64 total)
{
    m_isReading = done < total;
    if (!m_isReading) {
        m_notices->dismiss(u"reading"_s);
        return;
    }
    m_notices->show(
        {u"reading"_s,
         Tone::Running,
         tr("Reading transcripts: %1 of %2. What is shown is not all yet.")
             .arg(ui::Format::size(static_cast<qint64>(done)), ui::Format::size(static_cast<qint64>(total))),
         {tr("Cancel")},
         false});
}

void CostsPage::setReadingCancelled()
{
    m_isReading = false;
    m_notices->show({u"reading"_s,
                     Tone::Waiting,
                     tr("The reading of transcripts was cancelled. What is shown is not all."),
                     {tr("Read on")},
                     true});
}

void CostsPage::addProblems(const QStringList &problems)
{
    constexpr qsizetype shown = 3;
    if (problems.isEmpty())
        return;
    QString text = tr("Left out, because it cannot be read: %1")
                       .arg(problems.first(std::min(shown, problems.size())).join(u"; "_s));
    if (problems.size() > shown)
        text += tr(" and %n more", nullptr, static_cast<int>(problems.size() - shown));
    m_notices->show({u"problems"_s, Tone::Waiting, text, {}, true});
}

} // namespace ui
