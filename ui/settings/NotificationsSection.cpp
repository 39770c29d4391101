// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/NotificationsSection.h"

#include "ui/widgets/Buttons.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimeEdit>

namespace ui {

using namespace Qt::StringLiterals;

NotificationsSection::NotificationsSection(QWidget *parent)
    : SettingsSection(u"notifications"_s, tr("Notifications"), parent)
    , m_service(new StatusGlyphLabel(StatusGlyph::Pending, this))
    , m_test(new QPushButton(tr("Send a test"), this))
    , m_from(new QTimeEdit(this))
    , m_to(new QTimeEdit(this))
{
    addGroup(tr("Desktop notifications"));
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_service, 1);
    row->addWidget(m_test);
    describe(m_test, u"sendTestNotification"_s, tr("Send a test"), tr("Shows what a notification looks like"));
    m_test->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addWide(line);
    addGroup(tr("Tell me when"));
    m_waiting = addCheck(u"notifyWaiting"_s, tr("A session waits for an answer"));
    m_finished = addCheck(u"notifyFinished"_s, tr("A session finishes"));
    m_failed = addCheck(u"notifyFailed"_s, tr("A session fails"));
    m_limit = addCheck(u"notifyLimit"_s, tr("A usage limit is reached"),
                       tr("Nothing is shown about the session in front of you."));
    addGroup(tr("Quiet hours"));
    m_quiet
        = addCheck(u"quietHours"_s, tr("Show nothing during quiet hours"), tr("The window still counts what waits."));
    for (QTimeEdit *edit : {m_from, m_to})
        edit->setDisplayFormat(u"HH:mm"_s);
    describe(m_from, u"quietFrom"_s, tr("Quiet from"));
    describe(m_to, u"quietTo"_s, tr("Quiet until"));
    addRow(tr("From"), m_from);
    addRow(tr("Until"), m_to);
    addGroup(tr("Usage limits"));
    m_resume = addCheck(u"resumeAtReset"_s, tr("Go on by itself when the limit resets"),
                        tr("Once for each limit. Claude is told to continue where it stopped."));
    finish();
    connectFields();
    setService(Service::Asking);
}

void NotificationsSection::connectFields()
{
    const auto follow = [this](QCheckBox *box, bool SettingsValues::*field) {
        connect(box, &QCheckBox::toggled, this, [this, field](bool on) {
            edit([&](SettingsValues &values) { values.*field = on; });
            fill();
        });
    };
    follow(m_waiting, &SettingsValues::notifyWaiting);
    follow(m_finished, &SettingsValues::notifyFinished);
    follow(m_failed, &SettingsValues::notifyFailed);
    follow(m_limit, &SettingsValues::notifyLimit);
    follow(m_quiet, &SettingsValues::quietHours);
    follow(m_resume, &SettingsValues::resumeAtReset);
    connect(m_from, &QTimeEdit::timeChanged, this,
            [this](const QTime &time) { edit([&](SettingsValues &values) { values.quietFrom = time; }); });
    connect(m_to, &QTimeEdit::timeChanged, this,
            [this](const QTime &time) { edit([&](SettingsValues &values) { values.quietTo = time; }); });
    connect(m_test, &QPushButton::clicked, this, &NotificationsSection::testRequested);
}

void NotificationsSection::setService(Service service)
{
    m_test->setEnabled(service == Service::Available);
    m_test->setToolTip(service == Service::Available ? tr("Shows what a notification looks like")
                                                     : tr("This desktop shows no notifications"));
    switch (service) {
    case Service::Asking:
        m_service->setGlyph(StatusGlyph::Pending);
        m_service->setText(tr("Asking the desktop…"));
        break;
    case Service::Available:
        m_service->setGlyph(StatusGlyph::Success);
        m_service->setText(tr("The desktop shows notifications"));
        break;
    case Service::Unavailable:
        m_service->setGlyph(StatusGlyph::Warning);
        m_service->setText(tr("This desktop has no notification service, so news is shown in the window alone"));
        break;
    }
}

void NotificationsSection::fill()
{
    m_waiting->setChecked(values().notifyWaiting);
    m_finished->setChecked(values().notifyFinished);
    m_failed->setChecked(values().notifyFailed);
    m_limit->setChecked(values().notifyLimit);
    m_quiet->setChecked(values().quietHours);
    m_resume->setChecked(values().resumeAtReset);
    m_from->setTime(values().quietFrom);
    m_to->setTime(values().quietTo);
    m_from->setEnabled(values().quietHours);
    m_to->setEnabled(values().quietHours);
}

} // namespace ui
