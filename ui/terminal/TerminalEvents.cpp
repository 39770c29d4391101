// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TerminalEvents.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWheelEvent>
#include <QWidget>

namespace ui {

namespace {

bool isModifierOnly(int key)
{
    return (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) || key == Qt::Key_AltGr || key == Qt::Key_Super_L
        || key == Qt::Key_Super_R || key == Qt::Key_unknown;
}

} // namespace

TerminalEvents::TerminalEvents(QWidget *display, QObject *parent)
    : QObject(parent)
    , m_display(display)
{
    m_display->installEventFilter(this);
    m_display->setAcceptDrops(true);
}

bool TerminalEvents::programUsesMouse() const
{
    // The display calls it "uses mouse" when it keeps the mouse for its own selections.
    bool displayKeepsMouse = true;
    QMetaObject::invokeMethod(m_display, "usesMouse", Qt::DirectConnection, Q_RETURN_ARG(bool, displayKeepsMouse));
    return !displayKeepsMouse;
}

bool TerminalEvents::eventFilter(QObject *watched, QEvent *event)
{
    if (m_paused || watched != m_display)
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Accepted: comes back as a key press. The display would accept far too much.
        event->setAccepted(terminalOwns(combinationOf(*static_cast<QKeyEvent *>(event))));
        return true;
    case QEvent::KeyPress:
        return onKey(*static_cast<QKeyEvent *>(event));
    case QEvent::InputMethod:
        if (m_live)
            emit typed();
        return !m_live;
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::MiddleButton || (programUsesMouse() && !(mouse->modifiers() & Qt::ShiftModifier)))
            return false;
        emit pasteSelectionRequested();
        return true;
    }
    case QEvent::MouseMove:
        emit pointerMoved(static_cast<QMouseEvent *>(event)->position().toPoint());
        return false;
    case QEvent::Leave:
        emit pointerMoved({-1, -1});
        return false;
    case QEvent::Wheel: {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (!(wheel->modifiers() & Qt::ControlModifier))
            return false;
        if (wheel->angleDelta().y() != 0)
            emit zoomRequested(wheel->angleDelta().y() > 0 ? 1 : -1);
        return true;
    }
    case QEvent::ContextMenu: {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        if (programUsesMouse() && !(menu->modifiers() & Qt::ShiftModifier)
            && menu->reason() == QContextMenuEvent::Mouse)
            return false;
        emit menuRequested(menu->pos());
        return true;
    }
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return onDrag(event);
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        emit focusChanged(event->type() == QEvent::FocusIn);
        return false;
    default:
        return false;
    }
}

bool TerminalEvents::onKey(const QKeyEvent &event)
{
    const QKeyCombination keys = combinationOf(event);
    if (const auto scroll = scrollKey(keys)) {
        emit scrollRequested(*scroll);
        return true;
    }
    if (isModifierOnly(event.key()))
        return false;
    if (!m_live)
        return true;
    emit typed();
    if (const auto bytes = keyBytes(keys)) {
        emit bytesTyped(*bytes);
        return true;
    }
    return false;
}

bool TerminalEvents::onDrag(QEvent *event)
{
    auto *drop = static_cast<QDropEvent *>(event);
    const QString text = m_live ? droppedText(*drop->mimeData()) : QString();
    if (text.isEmpty()) {
        // Tabs are dropped on the group around the terminal.
        event->ignore();
        return true;
    }
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop)
        emit textDropped(text);
    return true;
}

QString droppedText(const QMimeData &data)
{
    QString text;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        QString word = url.isLocalFile() ? url.toLocalFile() : url.toString(QUrl::FullyEncoded);
        text += u'\'' + word.replace(u'\'', QStringLiteral("'\\''")) + QStringLiteral("' ");
    }
    return urls.isEmpty() ? data.text() : text;
}

} // namespace ui
