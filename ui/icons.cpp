// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QColor colourFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    return palette.color(QPalette::Active, QPalette::WindowText);
}

/// Draws one SVG, whose "currentColor" is the palette's.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(const QString &name, const QByteArray &drawing)
        : m_name(name)
        , m_drawing(drawing)
    {
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_drawing); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap drawn = pixmap(rect.size() * ratio, mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QString colour = colourFor(mode).name();
        const QString key =
            u"desk/%1/%2x%3/%4"_s.arg(m_name).arg(size.width()).arg(size.height()).arg(colour);
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        drawn = draw(size, colour.toLatin1());
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

private:
    QPixmap draw(const QSize &size, const QByteArray &colour) const
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QByteArray coloured = m_drawing;
        QSvgRenderer renderer(coloured.replace("currentColor", colour));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&drawn);
        renderer.render(&painter);
        return drawn;
    }

    QString m_name;
    QByteArray m_drawing;
};

} // namespace

QIcon themedIcon(QLatin1StringView name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new ThemedIconEngine(name, file.readAll()));
}

} // namespace desk
