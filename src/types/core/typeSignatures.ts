/** Members of System.RuntimeType (what [int] is) that psail answers, as PowerShell lists them. */
export const TYPE_SIGNATURES = `
static type GetType(string typeName, bool throwOnError, bool ignoreCase)
static type GetType(string typeName, bool throwOnError)
static type GetType(string typeName)
static type GetType(string typeName, System.Func[System.Reflection.AssemblyName,System.Reflection.Assembly] assemblyResolver, System.Func[System.Reflection.Assembly,string,bool,type] typeResolver)
static type GetType(string typeName, System.Func[System.Reflection.AssemblyName,System.Reflection.Assembly] assemblyResolver, System.Func[System.Reflection.Assembly,string,bool,type] typeResolver, bool throwOnError)
static type GetType(string typeName, System.Func[System.Reflection.AssemblyName,System.Reflection.Assembly] assemblyResolver, System.Func[System.Reflection.Assembly,string,bool,type] typeResolver, bool throwOnError, bool ignoreCase)
static type[] GetTypeArray(System.Object[] args)
static System.TypeCode GetTypeCode(type type)
System.Reflection.MethodBase DeclaringMethod {get;}
string FullName {get;}
string AssemblyQualifiedName {get;}
string Namespace {get;}
guid GUID {get;}
bool IsEnum {get;}
bool IsByRefLike {get;}
bool IsConstructedGenericType {get;}
bool IsGenericType {get;}
bool IsGenericTypeDefinition {get;}
System.Reflection.GenericParameterAttributes GenericParameterAttributes {get;}
bool IsSZArray {get;}
bool ContainsGenericParameters {get;}
System.Runtime.InteropServices.StructLayoutAttribute StructLayoutAttribute {get;}
string Name {get;}
type DeclaringType {get;}
System.Reflection.Assembly Assembly {get;}
type BaseType {get;}
bool IsGenericParameter {get;}
System.Reflection.MemberTypes MemberType {get;}
int MetadataToken {get;}
System.Reflection.Module Module {get;}
type ReflectedType {get;}
System.RuntimeTypeHandle TypeHandle {get;}
type UnderlyingSystemType {get;}
bool IsInterface {get;}
bool IsNested {get;}
bool IsArray {get;}
bool IsByRef {get;}
bool IsPointer {get;}
bool HasElementType {get;}
type[] GenericTypeArguments {get;}
System.Reflection.TypeAttributes Attributes {get;}
bool IsAbstract {get;}
bool IsSealed {get;}
bool IsSpecialName {get;}
bool IsClass {get;}
bool IsNotPublic {get;}
bool IsPublic {get;}
bool IsPrimitive {get;}
bool IsValueType {get;}
bool IsSerializable {get;}
bool IsVisible {get;}
System.Collections.Generic.IEnumerable[System.Reflection.CustomAttributeData] CustomAttributes {get;}
System.Reflection.MethodInfo[] GetMethods(System.Reflection.BindingFlags bindingAttr)
System.Reflection.MethodInfo[] GetMethods()
System.Reflection.MethodInfo[] IReflect.GetMethods(System.Reflection.BindingFlags bindingAttr)
System.Reflection.ConstructorInfo[] GetConstructors(System.Reflection.BindingFlags bindingAttr)
System.Reflection.ConstructorInfo[] GetConstructors()
System.Reflection.PropertyInfo[] GetProperties(System.Reflection.BindingFlags bindingAttr)
System.Reflection.PropertyInfo[] GetProperties()
System.Reflection.PropertyInfo[] IReflect.GetProperties(System.Reflection.BindingFlags bindingAttr)
System.Reflection.FieldInfo[] GetFields(System.Reflection.BindingFlags bindingAttr)
System.Reflection.FieldInfo[] GetFields()
System.Reflection.FieldInfo[] IReflect.GetFields(System.Reflection.BindingFlags bindingAttr)
type[] GetInterfaces()
type[] GetNestedTypes(System.Reflection.BindingFlags bindingAttr)
type[] GetNestedTypes()
System.Reflection.MemberInfo[] GetMembers(System.Reflection.BindingFlags bindingAttr)
System.Reflection.MemberInfo[] GetMembers()
System.Reflection.MemberInfo[] IReflect.GetMembers(System.Reflection.BindingFlags bindingAttr)
System.Reflection.FieldInfo GetField(string name, System.Reflection.BindingFlags bindingAttr)
System.Reflection.FieldInfo GetField(string name)
System.Reflection.FieldInfo IReflect.GetField(string name, System.Reflection.BindingFlags bindingAttr)
type GetInterface(string fullname, bool ignoreCase)
type GetInterface(string name)
type GetNestedType(string fullname, System.Reflection.BindingFlags bindingAttr)
type GetNestedType(string name)
System.Reflection.MemberInfo[] GetMember(string name, System.Reflection.MemberTypes type, System.Reflection.BindingFlags bindingAttr)
System.Reflection.MemberInfo[] GetMember(string name)
System.Reflection.MemberInfo[] GetMember(string name, System.Reflection.BindingFlags bindingAttr)
System.Reflection.MemberInfo[] IReflect.GetMember(string name, System.Reflection.BindingFlags bindingAttr)
bool IsSubclassOf(type type)
bool IsInstanceOfType(System.Object o)
type GetGenericTypeDefinition()
type[] GetGenericArguments()
type MakeGenericType(Params type[] typeArguments)
type MakeArrayType()
type MakeArrayType(int rank)
string ToString()
bool Equals(System.Object obj)
bool Equals(type o)
int GetArrayRank()
System.Object[] GetCustomAttributes(bool inherit)
System.Object[] GetCustomAttributes(type attributeType, bool inherit)
System.Object[] ICustomAttributeProvider.GetCustomAttributes(bool inherit)
System.Object[] ICustomAttributeProvider.GetCustomAttributes(type attributeType, bool inherit)
type GetElementType()
string GetEnumName(System.Object value)
string[] GetEnumNames()
array GetEnumValues()
type GetEnumUnderlyingType()
int GetHashCode()
bool IsDefined(type attributeType, bool inherit)
bool ICustomAttributeProvider.IsDefined(type attributeType, bool inherit)
bool IsEnumDefined(System.Object value)
bool IsAssignableFrom(System.Reflection.TypeInfo typeInfo)
bool IsAssignableFrom(type c)
System.Object InvokeMember(string name, System.Reflection.BindingFlags bindingFlags, System.Reflection.Binder binder, System.Object target, System.Object[] providedArgs, System.Reflection.ParameterModifier[] modifiers, cultureinfo culture, string[] namedParams)
System.Object InvokeMember(string name, System.Reflection.BindingFlags invokeAttr, System.Reflection.Binder binder, System.Object target, System.Object[] args)
System.Object InvokeMember(string name, System.Reflection.BindingFlags invokeAttr, System.Reflection.Binder binder, System.Object target, System.Object[] args, cultureinfo culture)
System.Object IReflect.InvokeMember(string name, System.Reflection.BindingFlags invokeAttr, System.Reflection.Binder binder, System.Object target, System.Object[] args, System.Reflection.ParameterModifier[] modifiers, cultureinfo culture, string[] namedParameters)
type GetType()
bool IsAssignableTo(type targetType)
bool IsEquivalentTo(type other)
System.Reflection.ConstructorInfo GetConstructor(type[] types)
System.Reflection.ConstructorInfo GetConstructor(System.Reflection.BindingFlags bindingAttr, type[] types)
System.Reflection.ConstructorInfo GetConstructor(System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, type[] types, System.Reflection.ParameterModifier[] modifiers)
System.Reflection.ConstructorInfo GetConstructor(System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, System.Reflection.CallingConventions callConvention, type[] types, System.Reflection.ParameterModifier[] modifiers)
System.Reflection.MethodInfo GetMethod(string name)
System.Reflection.MethodInfo GetMethod(string name, System.Reflection.BindingFlags bindingAttr)
System.Reflection.MethodInfo GetMethod(string name, System.Reflection.BindingFlags bindingAttr, type[] types)
System.Reflection.MethodInfo GetMethod(string name, type[] types)
System.Reflection.MethodInfo GetMethod(string name, type[] types, System.Reflection.ParameterModifier[] modifiers)
System.Reflection.MethodInfo GetMethod(string name, System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, type[] types, System.Reflection.ParameterModifier[] modifiers)
System.Reflection.MethodInfo GetMethod(string name, System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, System.Reflection.CallingConventions callConvention, type[] types, System.Reflection.ParameterModifier[] modifiers)
System.Reflection.MethodInfo GetMethod(string name, int genericParameterCount, type[] types)
System.Reflection.MethodInfo GetMethod(string name, int genericParameterCount, type[] types, System.Reflection.ParameterModifier[] modifiers)
System.Reflection.MethodInfo GetMethod(string name, int genericParameterCount, System.Reflection.BindingFlags bindingAttr, type[] types)
System.Reflection.MethodInfo GetMethod(string name, int genericParameterCount, System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, type[] types, System.Reflection.ParameterModifier[] modifiers)
System.Reflection.MethodInfo GetMethod(string name, int genericParameterCount, System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, System.Reflection.CallingConventions callConvention, type[] types, System.Reflection.ParameterModifier[] modifiers)
System.Reflection.MethodInfo IReflect.GetMethod(string name, System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, type[] types, System.Reflection.ParameterModifier[] modifiers)
System.Reflection.MethodInfo IReflect.GetMethod(string name, System.Reflection.BindingFlags bindingAttr)
System.Reflection.PropertyInfo GetProperty(string name)
System.Reflection.PropertyInfo GetProperty(string name, System.Reflection.BindingFlags bindingAttr)
System.Reflection.PropertyInfo GetProperty(string name, type returnType)
System.Reflection.PropertyInfo GetProperty(string name, type[] types)
System.Reflection.PropertyInfo GetProperty(string name, type returnType, type[] types)
System.Reflection.PropertyInfo GetProperty(string name, type returnType, type[] types, System.Reflection.ParameterModifier[] modifiers)
System.Reflection.PropertyInfo GetProperty(string name, System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, type returnType, type[] types, System.Reflection.ParameterModifier[] modifiers)
System.Reflection.PropertyInfo IReflect.GetProperty(string name, System.Reflection.BindingFlags bindingAttr)
System.Reflection.PropertyInfo IReflect.GetProperty(string name, System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, type returnType, type[] types, System.Reflection.ParameterModifier[] modifiers)
`;
