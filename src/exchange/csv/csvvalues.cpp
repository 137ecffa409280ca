#include "exchange/csv/csvvalues.h"

#include "rapport/core/text.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

using namespace domain;

template <typename Enum>
std::optional<Enum> wordOf(const QString& cell, const QHash<QString, Enum>& others) {
    const QString word = text::folded(cell);
    if (const auto known = fromKey<Enum>(QString(word).replace(u' ', u'_')))
        return known;
    const auto found = others.constFind(word);
    return found == others.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<Channel> channelOf(const QString& cell) {
    static const QHash<QString, Channel> words{
        {u"phone"_s, Channel::Call},          {u"phone call"_s, Channel::Call},     {u"telephone"_s, Channel::Call},
        {u"anruf"_s, Channel::Call},          {u"telefonat"_s, Channel::Call},      {u"telefon"_s, Channel::Call},
        {u"appel"_s, Channel::Call},          {u"llamada"_s, Channel::Call},        {u"e-mail"_s, Channel::Email},
        {u"mail"_s, Channel::Email},          {u"courriel"_s, Channel::Email},      {u"correo"_s, Channel::Email},
        {u"sms"_s, Channel::Message},         {u"text"_s, Channel::Message},        {u"chat"_s, Channel::Message},
        {u"whatsapp"_s, Channel::Message},    {u"nachricht"_s, Channel::Message},   {u"post"_s, Channel::Letter},
        {u"brief"_s, Channel::Letter},        {u"lettre"_s, Channel::Letter},       {u"carta"_s, Channel::Letter},
        {u"besuch"_s, Channel::Visit},        {u"visite"_s, Channel::Visit},        {u"visita"_s, Channel::Visit},
        {u"besprechung"_s, Channel::Meeting}, {u"treffen"_s, Channel::Meeting},     {u"termin"_s, Channel::Meeting},
        {u"reunion"_s, Channel::Meeting},     {u"appointment"_s, Channel::Meeting}, {u"video call"_s, Channel::Meeting}};
    return wordOf(cell, words);
}

std::optional<Direction> directionOf(const QString& cell) {
    static const QHash<QString, Direction> words{
        {u"incoming"_s, Direction::In},  {u"inbound"_s, Direction::In},   {u"received"_s, Direction::In},
        {u"from them"_s, Direction::In}, {u"eingehend"_s, Direction::In}, {u"entrant"_s, Direction::In},
        {u"entrante"_s, Direction::In},  {u"outgoing"_s, Direction::Out}, {u"outbound"_s, Direction::Out},
        {u"sent"_s, Direction::Out},     {u"from us"_s, Direction::Out},  {u"ausgehend"_s, Direction::Out},
        {u"sortant"_s, Direction::Out},  {u"saliente"_s, Direction::Out}};
    return wordOf(cell, words);
}

std::optional<Outcome> outcomeOf(const QString& cell) {
    static const QHash<QString, Outcome> words{{u"connected"_s, Outcome::Reached},
                                               {u"completed"_s, Outcome::Reached},
                                               {u"answered"_s, Outcome::Reached},
                                               {u"done"_s, Outcome::Reached},
                                               {u"erreicht"_s, Outcome::Reached},
                                               {u"not reached"_s, Outcome::NoAnswer},
                                               {u"busy"_s, Outcome::NoAnswer},
                                               {u"nicht erreicht"_s, Outcome::NoAnswer},
                                               {u"missed"_s, Outcome::NoAnswer},
                                               {u"left voicemail"_s, Outcome::MessageLeft},
                                               {u"voicemail"_s, Outcome::MessageLeft},
                                               {u"left message"_s, Outcome::MessageLeft},
                                               {u"left live message"_s, Outcome::MessageLeft}};
    return wordOf(cell, words);
}

std::optional<Signal> signalOf(const QString& cell) {
    static const QHash<QString, Signal> words{
        {u"-1"_s, Signal::Unhappy},     {u"0"_s, Signal::Neutral},        {u"1"_s, Signal::Happy},
        {u"+1"_s, Signal::Happy},       {u"negative"_s, Signal::Unhappy}, {u"positive"_s, Signal::Happy},
        {u"bad"_s, Signal::Unhappy},    {u"good"_s, Signal::Happy},       {u":("_s, Signal::Unhappy},
        {u":)"_s, Signal::Happy},       {u":|"_s, Signal::Neutral},       {u"unzufrieden"_s, Signal::Unhappy},
        {u"zufrieden"_s, Signal::Happy}};
    return wordOf(cell, words);
}

std::optional<CommitmentKind> commitmentKindOf(const QString& cell) {
    static const QHash<QString, CommitmentKind> words{
        {u"call"_s, CommitmentKind::CallBack},     {u"callback"_s, CommitmentKind::CallBack},
        {u"email"_s, CommitmentKind::Send},        {u"send something"_s, CommitmentKind::Send},
        {u"find out"_s, CommitmentKind::Research}, {u"repair"_s, CommitmentKind::Fix},
        {u"meeting"_s, CommitmentKind::Visit},     {u"to do"_s, CommitmentKind::Other},
        {u"todo"_s, CommitmentKind::Other},        {u"task"_s, CommitmentKind::Other}};
    return wordOf(cell, words);
}

std::optional<Promiser> promiserOf(const QString& cell) {
    static const QHash<QString, Promiser> words{{u"us"_s, Promiser::We},         {u"ours"_s, Promiser::We},
                                                {u"wir"_s, Promiser::We},        {u"nous"_s, Promiser::We},
                                                {u"them"_s, Promiser::They},     {u"theirs"_s, Promiser::They},
                                                {u"customer"_s, Promiser::They}, {u"kunde"_s, Promiser::They}};
    return wordOf(cell, words);
}

std::optional<Priority> priorityOf(const QString& cell) {
    static const QHash<QString, Priority> words{
        {u"high"_s, Priority::Urgent},   {u"hoch"_s, Priority::Urgent},    {u"1"_s, Priority::Urgent},
        {u"haute"_s, Priority::Urgent},  {u"alta"_s, Priority::Urgent},    {u"low"_s, Priority::Normal},
        {u"medium"_s, Priority::Normal}, {u"niedrig"_s, Priority::Normal}, {u"none"_s, Priority::Normal}};
    return wordOf(cell, words);
}

std::optional<CommitmentOutcome> promiseOutcomeOf(const QString& cell) {
    using enum CommitmentOutcome;
    static const QHash<QString, CommitmentOutcome> words{{u"done"_s, Kept},
                                                         {u"completed"_s, Kept},
                                                         {u"complete"_s, Kept},
                                                         {u"closed"_s, Kept},
                                                         {u"yes"_s, Kept},
                                                         {u"true"_s, Kept},
                                                         {u"1"_s, Kept},
                                                         {u"x"_s, Kept},
                                                         {u"erledigt"_s, Kept},
                                                         {u"termine"_s, Kept},
                                                         {u"hecho"_s, Kept},
                                                         {u"late"_s, KeptLate},
                                                         {u"not started"_s, Open},
                                                         {u"in progress"_s, Open},
                                                         {u"no"_s, Open},
                                                         {u"false"_s, Open},
                                                         {u"0"_s, Open},
                                                         {u"offen"_s, Open},
                                                         {u"cancelled"_s, Withdrawn},
                                                         {u"canceled"_s, Withdrawn},
                                                         {u"deferred"_s, Open},
                                                         {u"waiting"_s, Open},
                                                         {u"no longer needed"_s, Released}};
    return wordOf(cell, words);
}

std::optional<bool> yesOrNo(const QString& cell) {
    static const QStringList yes{u"yes"_s, u"true"_s, u"1"_s, u"x"_s, u"ja"_s, u"oui"_s, u"si"_s};
    static const QStringList no{u"no"_s, u"false"_s, u"0"_s, u"nein"_s, u"non"_s};
    const QString word = text::folded(cell);
    return yes.contains(word) ? std::optional(true) : no.contains(word) ? std::optional(false) : std::nullopt;
}

std::optional<QTime> timeOfDay(const QString& cell) {
    static const QRegularExpression pattern(
        u"^(\\d{1,2})(?:[:.h](\\d\\d)(?:[:.]\\d\\d(?:\\.\\d+)?)?)?h? ?(am|pm|a\\.m\\.|p\\.m\\.|uhr)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(cell.trimmed());
    if (!match.hasMatch())
        return {};
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3).toLower();
    if (half.startsWith(u'p') && hour < 12)
        hour += 12;
    if (half.startsWith(u'a') && hour == 12)
        hour = 0;
    const QTime time(hour, match.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<int> minutesOf(const QString& cell) {
    static const QRegularExpression pattern(u"^(\\d{1,5}) ?(m|min|mins|minutes?|minuten|h|hours?|hrs?|stunden?|std)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression clock(u"^(\\d{1,3}):(\\d\\d)(?::\\d\\d)?$"_s);
    if (const auto match = clock.match(cell.trimmed()); match.hasMatch())
        return match.captured(1).toInt() * 60 + match.captured(2).toInt();
    const auto match = pattern.match(cell.trimmed());
    if (!match.hasMatch())
        return {};
    const QString unit = match.captured(2).toLower();
    const bool hours = unit.startsWith(u'h') || unit.startsWith(u's');
    return match.captured(1).toInt() * (hours ? 60 : 1);
}

} // namespace rapport::exchange
