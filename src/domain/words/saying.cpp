#include "rapport/domain/saying.h"

#include <QCoreApplication>
#include <QLocale>

namespace rapport::domain {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString word(Tier tier) { return tier == Tier::Key ? Words::tr("key customer") : Words::tr("regular customer"); }

QString word(Channel channel) {
    switch (channel) {
    case Channel::Call:
        return Words::tr("call");
    case Channel::Email:
        return Words::tr("e-mail");
    case Channel::Visit:
        return Words::tr("visit");
    case Channel::Message:
        return Words::tr("message");
    case Channel::Letter:
        return Words::tr("letter");
    case Channel::Meeting:
        return Words::tr("meeting");
    }
    return {};
}

QString word(MilestoneKind kind) {
    switch (kind) {
    case MilestoneKind::Birthday:
        return Words::tr("birthday");
    case MilestoneKind::WeddingAnniversary:
        return Words::tr("wedding anniversary");
    case MilestoneKind::CustomerSince:
        return Words::tr("customer since");
    case MilestoneKind::Contract:
        return Words::tr("contract");
    case MilestoneKind::Founding:
        return Words::tr("founding");
    case MilestoneKind::Custom:
        return Words::tr("other date");
    }
    return {};
}

QString languageName(const QString& code) {
    const QLocale locale(code);
    return locale.language() == QLocale::C ? code : locale.nativeLanguageName();
}

QString capitalised(const QString& words) {
    if (words.isEmpty())
        return words;
    const qsizetype first = words.at(0).isHighSurrogate() ? 2 : 1;
    return words.left(first).toUpper() + words.mid(first);
}

} // namespace rapport::domain
